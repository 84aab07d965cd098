package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.result.Proofs.LettersView;
import org.fabcom.diagnosis.result.Proofs.LineView;
import org.fabcom.diagnosis.result.Proofs.ToolView;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.PortraitView;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/**
 * The sheet as it is shown: on the screen, on paper and as PDF. {@code proofs}: each tool with all it stands on, on paper
 * only; the screen fetches them when they are asked for.
 */
public record ResultView(
        String title,
        String headline,
        String lead,
        String audience,
        boolean example,
        AddressesView addresses,
        List<FindingView> findings,
        WeekView week,
        List<SwapView> swaps,
        List<SwapView> more,
        MeasuresView measures,
        List<DrawerView> drawers,
        List<LinkView> beyond,
        @Nullable LawView law,
        List<ToolView> proofs,
        List<LettersView> letters,
        String cut,
        @Nullable LetterheadView letterhead,
        @Nullable KeptView kept) {

    /**
     * Where one can go from here; {@code self}: as it is printed, short with its end in {@code until}; {@code qr} is null on the
     * screen, and when the address is too long to be scanned; {@code shorten}: the sheet for which a short address may be asked, or empty.
     */
    public record AddressesView(
            String edit,
            String address,
            String print,
            String pdf,
            String keep,
            String help,
            String proofs,
            String self,
            String until,
            Qr.@Nullable Code qr,
            boolean dense,
            String shorten) {}

    /** A sign, a sentence, one line, and where its proof lies; {@code kind} as a chip’s. */
    public record FindingView(String icon, String kind, String title, String text, String proof) {}

    /** The one thing to do this week, who helps, and how to do it alone; what is empty is not known. */
    public record WeekView(
            String act,
            String text,
            String who,
            List<PortraitView> faces,
            String delay,
            String door,
            String booking,
            String alone,
            boolean gone) {}

    /**
     * A tool and what we would take instead; {@code what} that is, where no reason says it. {@code drawing}: its icon, made by us, or empty. {@code act}: open or look; {@code door}: what, empty when there is none;
     * {@code away}: it leads elsewhere. {@code asks}: nobody read its price, and that is to be said. {@code price}: empty and not {@code stays} means that nobody has read it.
     */
    public record SwapView(
            String name,
            String usage,
            String verdict,
            String verdictLabel,
            String instead,
            String what,
            String drawing,
            String url,
            String reason,
            String price,
            String since,
            String act,
            String door,
            String doorUrl,
            boolean away,
            boolean asks,
            boolean stays) {}

    /** The three measures; an amount is empty when nothing of it is known. */
    public record MeasuresView(
            String money,
            String moneyUnit,
            List<LineView> moneyLines,
            List<String> moneyMore,
            @Nullable GapView moneyGap,
            String time,
            String timeMore,
            @Nullable GapView timeGap,
            List<LevelView> risks) {

        /** How many lines there are in all. */
        public int points() {
            return risks.stream().mapToInt(LevelView::count).sum();
        }
    }

    /** A number that is missing, asked where it matters; {@code wrong}: why what was typed is none; {@code fields} carries all that was answered. */
    public record GapView(
            String label,
            String name,
            String unit,
            String step,
            String typed,
            String wrong,
            String action,
            String anchor,
            List<Map.Entry<String, String>> fields) {}

    /** How many lines of one level. */
    public record LevelView(String level, int count) {}

    /** One tool closed: its worst in one line; open: each line in words, what nobody read, and the way to the proofs. */
    public record DrawerView(
            int place,
            String name,
            String worst,
            String level,
            List<LineView> lines,
            String unread,
            String rank,
            String effort,
            List<LinkView> others,
            String all,
            String proofs) {}

    /** What the law says of all tools together, once. */
    public record LawView(String level, String text, String proofs) {}

    /** Who is called, on paper. */
    public record LetterheadView(String name, String phone, String place, String address) {}

    /** What a kept sheet adds: for whom, when, by whom, and what changed since. */
    public record KeptView(String organisation, String when, String by, int changed, String compare) {}
}
