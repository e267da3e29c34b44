/*
 * What pages ask of a row by what it points at. Without these the whole of an association's history was read, and the policy of
 * each row asked, to find the one that was wanted: found by `npm run bench` on a house of ten years (docs/bench.md).
 */
create index verdict_by_answer on verdict (association_id, answer_id);
create index perspective_by_corrected on perspective (association_id, corrects_id) where corrects_id is not null;
create index answer_by_forum on answer (association_id, forum_id, id desc);
create index answer_by_corrected on answer (association_id, corrects_id) where corrects_id is not null;
create index reason_by_question on reason (association_id, question_id, id);
create index local_meaning_by_question on local_meaning (association_id, question_id);
create index local_meaning_by_delivery on local_meaning (association_id, delivery_id);
create index voice_by_question on voice (association_id, question_id);
create index echo_by_question on echo (association_id, question_id);
create index gathering_by_question on gathering (association_id, question_id);
create index outing_by_question on outing (association_id, question_id);
create index read_out_by_question on read_out (association_id, question_id);
-- What has come home to a floor lately, however much came before it.
create index question_home on question (association_id, origin_forum_id, closed_at desc, id desc) where state = 'closed';
