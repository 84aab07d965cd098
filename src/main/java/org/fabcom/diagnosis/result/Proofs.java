package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** What the lines of a sheet stand on, as it is shown: tools, lines, and the facts under them. */
public final class Proofs {

    /** Which tool, by its place, or the law. */
    static final String OF = "outil";

    static final String LAW = "droit";

    private Proofs() {}

    /** The address of the proofs of one tool of a sheet, or of the law. */
    static String way(String proofs, Object which) {
        return Answers.with(proofs, OF + "=" + which);
    }

    /** The proofs of one tool, or of the law; with the way to the others. */
    public record ProofsView(
            String title,
            String back,
            @Nullable ToolView tool,
            List<InsteadView> instead,
            List<QuoteView> law,
            List<LinkView> others,
            List<LettersView> letters) {}

    /** One tool with its lines; {@code unread} names the dimensions of which no page says anything. */
    public record ToolView(
            int number,
            int place,
            String name,
            String usage,
            String url,
            String verdict,
            String verdictLabel,
            List<LineView> lines,
            List<String> unread,
            String priority) {}

    /** One line: an amount in words, or a level. */
    public record LineView(
            String label, String reason, String amount, boolean least, String level, List<QuoteView> evidence) {

        public boolean isAmount() {
            return level.isEmpty();
        }
    }

    /** A piece of evidence; {@code fix} is where the reader’s own answer is corrected, {@code said} who speaks there. */
    public record QuoteView(
            String text,
            String source,
            String url,
            @Nullable LocalDate date,
            boolean stale,
            boolean own,
            String fix,
            String lang,
            String said) {

        /** The name of the site, for paper. */
        public String site() {
            return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*", "");
        }
    }

    /** What could replace a tool, on the same grid. */
    public record InsteadView(
            String name,
            String url,
            boolean free,
            String cost,
            String host,
            String hostNote,
            String hostSaid,
            List<LineView> lines,
            List<String> unread,
            String claimTitle,
            String claimUrl,
            LocalDate claimRead,
            String claimSaid,
            boolean installs,
            String effort) {}

    /** An abbreviation, and what it says. */
    public record LettersView(String letters, String words) {}
}
