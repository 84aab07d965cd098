package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.diagnosis.result.Proofs.InsteadView;
import org.fabcom.diagnosis.result.Proofs.LettersView;
import org.fabcom.diagnosis.result.Proofs.LineView;
import org.fabcom.diagnosis.result.Proofs.QuoteView;
import org.fabcom.diagnosis.result.Proofs.ToolView;
import org.fabcom.diagnosis.result.ResultView.DrawerView;
import org.fabcom.diagnosis.result.ResultView.LawView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Statement A55: the abbreviations that a sheet shows, explained at its end, on the screen as on paper. */
public final class Letters {

    /** Two capitals at least, as a word: “AGPL” of “AGPL-3.0”. */
    public static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}$])(?=[\\p{N}]*\\p{Lu}[\\p{N}]*\\p{Lu})[\\p{Lu}\\p{N}]+(?![\\p{L}\\p{N}])");

    private static final String KEY = "diagnosis.letters.";

    private Letters() {}

    static List<LettersView> of(List<ToolView> proofs, List<DrawerView> drawers, @Nullable LawView law, Page page) {
        var texts = Stream.of(
                        proofs.stream().flatMap(Letters::texts),
                        drawers.stream().flatMap(it -> lines(it.lines())),
                        law == null ? Stream.<String>of() : Stream.of(law.text()))
                .flatMap(it -> it);
        return in(texts, page);
    }

    static List<LettersView> of(@Nullable ToolView tool, List<InsteadView> instead, List<QuoteView> law, Page page) {
        var texts = Stream.of(
                        tool == null ? Stream.<String>of() : texts(tool),
                        instead.stream().flatMap(Letters::texts),
                        law.stream().map(QuoteView::text))
                .flatMap(it -> it);
        return in(texts, page);
    }

    /** Those that have words; a name is a name. */
    private static List<LettersView> in(Stream<String> texts, Page page) {
        var found = new TreeSet<String>();
        texts.filter(Objects::nonNull).forEach(it -> WORD.matcher(it).results().forEach(one -> found.add(one.group())));
        return found.stream()
                .filter(it -> page.has(KEY + it))
                .map(it -> new LettersView(it, page.t(KEY + it)))
                .toList();
    }

    private static Stream<String> texts(ToolView tool) {
        return Stream.concat(
                Stream.of(tool.usage(), tool.priority()), Stream.concat(tool.unread().stream(), lines(tool.lines())));
    }

    private static Stream<String> lines(List<LineView> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.label(), line.reason(), line.amount()),
                        line.evidence().stream().map(QuoteView::text)));
    }

    private static Stream<String> texts(InsteadView it) {
        return Stream.concat(Stream.of(it.cost(), it.hostNote()), lines(it.lines()));
    }
}
