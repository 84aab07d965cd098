package org.fabcom.diagnosis.asking;

import module java.base;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.diagnosis.answers.Described;
import org.fabcom.diagnosis.asking.ToolsView.ProposalView;
import org.fabcom.diagnosis.asking.ToolsView.ProposalsView;
import org.springframework.stereotype.Component;

/** What the catalogue proposes for a tool that somebody types. */
@Component
public class Proposals {

    private static final int MOST = 6;

    private final Catalogue catalogue;
    private final Sheets sheets;

    Proposals(Catalogue catalogue, Sheets sheets) {
        this.catalogue = catalogue;
        this.sheets = sheets;
    }

    public ProposalsView of(String typed) {
        var text = Described.named(typed).name();
        if (text.isEmpty()) return new ProposalsView("", List.of(), false);
        var found = catalogue.suggest(text, MOST);
        var views = sheets(text, found)
                .map(it -> new ProposalView(it.slug(), it.name(), it.usage() == null ? "" : it.usage()))
                .toList();
        boolean exact = named(found, Suggestion.Match.EXACT);
        return new ProposalsView(text, views, !exact);
    }

    /** Who bears the name, then what does such a thing, then what only looks like the name; what is named is asked no further. */
    private Stream<Sheet> sheets(String text, List<Suggestion> found) {
        if (found.size() == MOST && !named(found, Suggestion.Match.ALIKE) || named(found, Suggestion.Match.EXACT))
            return found.stream().map(Suggestion::sheet);
        Predicate<Suggestion> alike = it -> it.match() == Suggestion.Match.ALIKE;
        var borne = found.stream().filter(alike.negate()).map(Suggestion::sheet);
        var resembling = found.stream().filter(alike).map(Suggestion::sheet);
        var seen = new HashSet<SheetId>();
        return Stream.of(borne, catalogue.doing(text, MOST).stream(), resembling)
                .flatMap(it -> it)
                .filter(it -> seen.add(it.id()))
                .limit(MOST);
    }

    private static boolean named(List<Suggestion> found, Suggestion.Match so) {
        return found.stream().anyMatch(it -> it.match() == so);
    }

    /** The one whose name this is. */
    Optional<Suggestion> exact(String typed) {
        return catalogue.suggest(typed, 1).stream()
                .filter(it -> it.match() == Suggestion.Match.EXACT)
                .findFirst();
    }

    /** The sheet of this address, or whose name this is. */
    public Optional<Sheet> exactly(String typed) {
        return sheets.find(typed).or(() -> exact(typed).map(Suggestion::sheet));
    }
}
