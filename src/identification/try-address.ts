/** Where texts are tried while nobody is signed in: behind links in mail, and where a fault is reported. It says nothing of either. */
export const openTryPath = '/l/textprov'
