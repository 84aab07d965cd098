package org.fabcom.governance.debate;

import module java.base;
import org.fabcom.governance.decisions.Dissents.Dissent;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.texts.Difference;

/**
 * A proposal as one visitor may read it and act on it.
 *
 * @param next what this visitor may do with it now
 * @param said of the text: its number, by whom, when, frozen or not
 * @param changes where the differences to the text before are, "" without
 * @param options that are compared; none: it is for or against the text
 * @param values that an argument or an objection may say are at stake
 * @param follows lines of what an adoption changes
 */
public record ProposalView(
        String url,
        LinkView back,
        String title,
        ChipView chip,
        String meta,
        String waits,
        NextView next,
        String driver,
        String nothing,
        String said,
        String changes,
        String sha256,
        List<ArticleView> articles,
        SupportView support,
        List<String> options,
        List<String> follows,
        LinkView ballot,
        LinkView decision,
        AmendingView amending,
        ConsentView consent,
        DebateView debate,
        List<OptionView> values,
        List<Dissent> minority,
        boolean minorityOpen,
        List<LineView> history,
        Form form) {

    public record ChipView(String label, String kind, String icon) {}

    /** @param step the one yellow button: publier, figer, scrutin, consentement, conclure, "" for none */
    public record NextView(
            String step,
            boolean edit,
            boolean openAmendments,
            boolean freeze,
            boolean spoken,
            int waiting,
            boolean vote,
            boolean consent,
            boolean withdraw,
            boolean reopen,
            boolean takeOver) {

        public boolean any() {
            return edit
                    || openAmendments
                    || freeze
                    || vote
                    || consent
                    || withdraw
                    || reopen
                    || takeOver
                    || !step.isEmpty();
        }
    }

    /** @param amend where another wording of it is written, "" where it is not the time */
    public record ArticleView(int number, String words, String amend) {}

    /** @param names of those who stand behind the text; @param open it is said now; @param mine the reader does */
    public record SupportView(boolean shown, String told, String names, boolean open, boolean mine) {}

    /** A line of history or of a list. */
    public record LineView(String title, String note) {}

    /** @param open amendments are written now; @param chosen an article is being amended; @param days of a vote on one of them */
    public record AmendingView(
            boolean shown,
            boolean open,
            boolean chosen,
            List<AmendmentView> waiting,
            List<AmendmentView> settled,
            List<OptionView> kinds,
            List<OptionView> articles,
            Form days) {}

    /**
     * @param where « Article 3 : un autre texte »
     * @param warning it must be put in order, or written anew; "" : it may be taken in as it is
     * @param words of the amendment, to be written anew; null where that is not the time
     * @param rewritten who wrote it anew for its author, and what stood there before; "" : nobody
     * @param becomes was turned down, and its author may make a proposal of it
     * @param vote the last one on it; an empty address: none
     * @param votable may be put to a vote of its own now
     */
    public record AmendmentView(
            String id,
            String where,
            String by,
            String rewritten,
            String reason,
            String state,
            String answer,
            String warning,
            List<Difference.Piece> pieces,
            String words,
            boolean rival,
            boolean acceptable,
            boolean decides,
            boolean rewrites,
            boolean withdraws,
            boolean becomes,
            LinkView vote,
            boolean votable) {

        AmendmentView voted(LinkView last, boolean may) {
            return new AmendmentView(
                    id,
                    where,
                    by,
                    rewritten,
                    reason,
                    state,
                    answer,
                    warning,
                    pieces,
                    words,
                    rival,
                    acceptable,
                    decides,
                    rewrites,
                    withdraws,
                    becomes,
                    last,
                    may);
        }
    }

    /** @param agreed who can live with it, empty: nobody said so yet; @param agrees the reader may say so; @param open objections are heard until then; @param concludes the hour has come and nothing waits */
    public record ConsentView(
            boolean shown,
            boolean open,
            String told,
            List<ObjectionView> objections,
            List<OptionView> kinds,
            boolean concludes,
            String waits,
            String agreed,
            boolean agrees) {}

    /** @param sets whoever looks may set it aside */
    public record ObjectionView(
            String id,
            String title,
            String words,
            String value,
            String state,
            String kind,
            String tested,
            boolean tests,
            boolean sets,
            boolean takesBack) {}

    /** @param facets « 12 pour » and the like; @param text number of the text that is being answered */
    public record DebateView(
            boolean open,
            int text,
            List<FacetView> facets,
            List<ArgumentView> arguments,
            Paging paging,
            List<OptionView> kinds) {}

    public record FacetView(String url, String label, boolean chosen) {}

    /** @param older the text it answered is not the one that holds: where the differences are; "" : it is */
    public record ArgumentView(
            String id,
            String kind,
            String icon,
            String words,
            String source,
            String by,
            String older,
            String olderUrl,
            String value,
            boolean mine) {}
}
