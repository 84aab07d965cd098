package org.fabcom.diagnosis.asking;

import java.util.List;
import java.util.Optional;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.catalogue.Sheet;
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
        var views = found.stream()
                .map(Suggestion::sheet)
                .map(it -> new ProposalView(it.slug(), it.name(), it.usage() == null ? "" : it.usage()))
                .toList();
        boolean exact = found.stream().anyMatch(it -> it.match() == Suggestion.Match.EXACT);
        return new ProposalsView(text, views, !exact);
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
