package org.fabcom.diagnosis.result;

import java.time.LocalDate;
import java.util.List;
import org.fabcom.web.LinkView;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/** The sheet as it is shown: on the screen, on paper and as PDF. */
public record ResultView(
        String title,
        String lead,
        String audience,
        boolean example,
        AddressesView addresses,
        MeasuresView measures,
        List<ToolView> tools,
        List<InsteadView> instead,
        List<StepView> first,
        List<LettersView> letters,
        String cut,
        @Nullable KeptView kept) {

    /** Where to ask for help with this sheet: kept, it is named; else its answers travel in the address. */
    public String help() {
        var keep = addresses.keep();
        if (kept == null)
            return "/accompagnements/demander" + (keep.contains("?") ? keep.substring(keep.indexOf('?')) : "");
        var self = addresses.self();
        return "/accompagnements/demander?point=" + self.substring(self.lastIndexOf('/') + 1);
    }

    /** Where one can go from here; {@code qr} is null on the screen, and when the address is too long to be scanned. */
    public record AddressesView(
            String edit, String print, String pdf, String keep, String self, Qr.@Nullable Code qr, boolean dense) {}

    /** The three measures; an amount is empty when nothing of it is known. */
    public record MeasuresView(
            String money,
            String moneyUnknown,
            List<String> moneyMore,
            String time,
            String timeMore,
            List<LevelView> risks) {}

    /** How many lines of one level. */
    public record LevelView(String level, int count) {}

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
            String priority,
            String priorityText) {

        /** What one reads first: the amounts, and what is high or to be watched. */
        public List<LineView> pressing() {
            return lines.stream().filter(line -> !line.isCalm()).toList();
        }

        /** What can wait: low or unknown. */
        public List<LineView> calm() {
            return lines.stream().filter(LineView::isCalm).toList();
        }
    }

    /** One drawer: an amount in words, or a level. */
    public record LineView(
            String label,
            String reason,
            String amount,
            boolean least,
            String level,
            boolean open,
            List<QuoteView> evidence) {

        public boolean isAmount() {
            return level.isEmpty();
        }

        /** Low, or unknown. */
        boolean isCalm() {
            return level.equals("low") || level.equals("unknown");
        }
    }

    /** A piece of evidence; {@code fix} is where the reader’s own answer is corrected. */
    public record QuoteView(
            String text,
            String source,
            String url,
            @Nullable LocalDate date,
            boolean stale,
            boolean own,
            String fix,
            String lang) {}

    /** What could replace a tool, on the same grid. */
    public record InsteadView(
            String name,
            String url,
            String forTool,
            boolean free,
            String summary,
            String cost,
            String host,
            String hostNote,
            List<LineView> lines,
            List<String> unread,
            String claimTitle,
            String claimUrl,
            LocalDate claimRead,
            List<LinkView> others) {}

    /** Something wise to do before anything else. */
    public record StepView(String text, String why) {}

    /** An abbreviation, and what it says. */
    public record LettersView(String letters, String words) {}

    /** What a kept sheet adds: for whom, when, by whom, and what changed since. */
    public record KeptView(String organisation, String when, String by, int changed, String compare) {}
}
