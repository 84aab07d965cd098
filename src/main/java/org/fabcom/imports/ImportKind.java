package org.fabcom.imports;

/** Port: a kind of file that an upper room can read. One bean a kind. */
public interface ImportKind {

    /** The name on the command line and in addresses, such as {@code awesome-selfhosted}. */
    String name();

    /** Key of the message that says to people what it is. */
    String label();

    /** True if the source looks like this kind; asked only to propose a kind, never to refuse one. */
    boolean recognises(ImportSource source);

    /**
     * Reads everything and tells the report of each record. Runs in one transaction that is rolled back for a rehearsal; a
     * record that goes wrong is put aside and the others go on. Throws {@link UnreadableSource} if nothing can be read.
     */
    void read(ImportSource source, ImportReport report);
}
