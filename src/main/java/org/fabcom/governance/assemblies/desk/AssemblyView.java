package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.desk.AgendaRequests.AgendaRequest;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * An assembly, for who is convened and for who prepares it.
 *
 * @param facts how it is held and by which rules, a sentence each
 * @param next the one thing to do; null: nothing for this reader
 * @param again a second call, which keeps its agenda
 * @param obstacle why it cannot be convened yet; empty: it can
 * @param convene how many would be convened
 * @param without members who are not convened, and why
 * @param beside another one that goes on, or of the same day, in words; empty: none
 * @param requests null: nobody asks yet, or any more
 * @param proof null: not for this reader
 * @param second the second call; « ? »: one may be prepared; empty: none
 */
public record AssemblyView(
        LinkView back,
        String path,
        String title,
        String when,
        String state,
        String chip,
        List<String> facts,
        @Nullable LinkView next,
        List<LinkView> links,
        List<ItemView> items,
        boolean editing,
        boolean again,
        boolean cancellable,
        String obstacle,
        int convene,
        List<String> without,
        String beside,
        @Nullable RequestsView requests,
        @Nullable ProofView proof,
        String second) {

    /** @param way how it is voted, empty for a talk; @param outcome empty before the vote; @param result heads, and weights where there are colleges */
    public record ItemView(
            String id,
            int place,
            String title,
            String kind,
            String way,
            String text,
            String sha256,
            String board,
            boolean asked,
            String outcome,
            String chip,
            String result,
            String url,
            String decision) {}

    /** @param wanted how many members put it on the agenda; @param until the last day */
    public record RequestsView(List<AgendaRequest> all, int wanted, String until, boolean may, Form form) {}

    /** @param paper letters on paper that were not handed over yet */
    public record ProofView(List<SentView> sent, List<String> documents, int paper) {}

    public record SentView(String name, String college, String channel, String at) {}

    /** The list of a body. */
    public record ListView(LinkView back, String title, String add, List<RowView> rows) {}

    /** @param second that a second call may be prepared; empty: nothing to say */
    public record RowView(String url, String title, String when, String state, String chip, String second) {}

    /** A form on a page of its own. @param again a second call: only when and where */
    public record AssemblyFormView(
            LinkView back,
            String title,
            String action,
            boolean again,
            Form form,
            List<OptionView> kinds,
            List<OptionView> ways,
            List<OptionView> ties,
            String notice) {

        /** One of these fields says something, or is refused. */
        public boolean filled(String... fields) {
            return Stream.of(fields).anyMatch(it -> !form.value(it).isEmpty() || form.error(it) != null);
        }
    }

    public record ItemFormView(
            LinkView back, String title, String action, Form form, List<OptionView> kinds, List<OptionView> ways) {}
}
