package org.fabcom.imports;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.render.LocalizedText;

/** Port: a kind of file that an upper room can read. One bean a kind. */
public interface ImportKind {

    /** Who keeps the common library: {@link #broughtBy()} of its kinds. */
    Set<InstanceRole> LIBRARIANS = Set.of(InstanceRole.ADMINISTRATOR, InstanceRole.CATALOGUE_EDITOR);

    /** The name on the command line and in addresses, such as {@code awesome-selfhosted}. */
    String name();

    /** Key of the message that says to people what it is. */
    String label();

    /**
     * Who of the team may bring it. People, money and what organisations did are the business of administrators; rooms that keep the
     * common library say so.
     */
    default Set<InstanceRole> broughtBy() {
        return Set.of(InstanceRole.ADMINISTRATOR);
    }

    default boolean broughtBy(Visitor who) {
        return broughtBy().stream().anyMatch(who::is);
    }

    /** True if the source looks like this kind; asked only to propose a kind, never to refuse one. */
    boolean recognises(ImportSource source);

    /** The fields that any table may be matched to; none if this kind reads its own files only. */
    default List<MatchField> fields() {
        return List.of();
    }

    /** What is said once for the whole source by whoever brings it, because the source does not say it itself. */
    default List<Question> questions(ImportSource source) {
        return List.of();
    }

    /** {@code choices}: one of them is the answer; none: a line of words is expected, or a {@code day}. */
    record Question(
            String name, LocalizedText label, LocalizedText help, List<MatchField.Choice> choices, boolean day) {

        /** {@code label} and {@code help}: keys of messages. */
        public Question(String name, String label, String help, boolean day) {
            this(name, LocalizedText.of(label), LocalizedText.of(help), List.of(), day);
        }
    }

    /**
     * Reads everything and tells the report of each record. Runs in one transaction that is rolled back for a rehearsal; a
     * record that goes wrong is put aside and the others go on. Throws {@link UnreadableSource} if nothing can be read.
     */
    void read(ImportSource source, ImportReport report);

    /**
     * A run of this kind was just withdrawn, in this transaction. These are the rows it had touched, given back or kept: what
     * is derived from others can be derived anew.
     */
    default void withdrawn(List<Row> touched) {}

    /** A row of a table: its key as JSON. */
    record Row(String table, String key) {}
}
