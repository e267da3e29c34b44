-- A row made inside a transaction belongs to the association that the transaction is for.
do $$
declare name text;
begin
  for name in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'association_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnotnull loop
    execute format('alter table %I alter column association_id set default current_association()', name);
  end loop;
end $$;
