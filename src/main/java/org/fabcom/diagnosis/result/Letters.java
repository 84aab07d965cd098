package org.fabcom.diagnosis.result;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fabcom.diagnosis.result.ResultView.InsteadView;
import org.fabcom.diagnosis.result.ResultView.LettersView;
import org.fabcom.diagnosis.result.ResultView.LineView;
import org.fabcom.diagnosis.result.ResultView.QuoteView;
import org.fabcom.diagnosis.result.ResultView.StepView;
import org.fabcom.diagnosis.result.ResultView.ToolView;
import org.fabcom.web.Page;

/** Statement A55: the abbreviations that a sheet shows, explained at its end, on the screen as on paper. */
public final class Letters {

    /** Two capitals at least, as a word: “AGPL” of “AGPL-3.0”. */
    public static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}$])(?=[\\p{N}]*\\p{Lu}[\\p{N}]*\\p{Lu})[\\p{Lu}\\p{N}]+(?![\\p{L}\\p{N}])");

    private static final String KEY = "diagnosis.letters.";

    private Letters() {}

    public static List<LettersView> of(
            List<ToolView> tools, List<InsteadView> instead, List<StepView> first, Page page) {
        var texts = Stream.of(
                        tools.stream().flatMap(Letters::texts),
                        instead.stream().flatMap(it -> texts(it, page.print())),
                        first.stream().flatMap(it -> Stream.of(it.text(), it.why())))
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
        var lines = tool.lines().stream().flatMap(Letters::texts);
        return Stream.concat(
                Stream.of(tool.usage(), tool.priorityText()), Stream.concat(tool.unread().stream(), lines));
    }

    private static Stream<String> texts(LineView line) {
        return Stream.concat(
                Stream.of(line.label(), line.reason(), line.amount()),
                line.evidence().stream().map(QuoteView::text));
    }

    /** Paper shows the grid of an alternative by its labels only. */
    private static Stream<String> texts(InsteadView it, boolean paper) {
        var shown = Stream.of(it.cost());
        return paper
                ? shown
                : Stream.concat(
                        Stream.concat(shown, Stream.of(it.hostNote())),
                        it.lines().stream().flatMap(line -> Stream.of(line.label(), line.reason())));
    }
}
