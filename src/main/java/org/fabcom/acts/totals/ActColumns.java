package org.fabcom.acts.totals;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabcom.acts.Act;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Coded;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Acts as the rows of a file. Notes and names of people stay here: they never go out (A44). */
@Component
class ActColumns {

    static final int MOST = 100_000;

    private static final List<String> COLUMNS = List.of(
            "day",
            "minutes",
            "form",
            "title",
            "place",
            "where",
            "themes",
            "procedures",
            "equipment",
            "organisations",
            "people",
            "already",
            "mediator",
            "case");

    private final Choices choices;

    ActColumns(Choices choices) {
        this.choices = choices;
    }

    List<String> header(Page page) {
        return COLUMNS.stream().map(it -> page.t("acts.column." + it)).toList();
    }

    Stream<List<String>> rows(List<Act> acts, Page page) {
        var parties = new HashSet<PartyId>();
        for (var it : acts) {
            parties.add(it.mediator());
            parties.addAll(it.content().organisations());
            if (it.content().where().structure() != null)
                parties.add(it.content().where().structure());
        }
        var names = choices.named(parties);
        return acts.stream().map(it -> row(it, names, page));
    }

    private static List<String> row(Act act, Map<PartyId, String> names, Page page) {
        var it = act.content();
        var structure = it.where().structure();
        return List.of(
                it.day().toString(),
                String.valueOf(it.minutes()),
                page.t("acts.form." + (it.form() instanceof Act.Collective ? "collectif" : "individuel")),
                it.form() instanceof Act.Collective group ? group.title() : "",
                page.t("acts.place." + it.where().place().code()),
                structure == null ? it.where().commune() : names.getOrDefault(structure, ""),
                words(it.themes(), "theme", page),
                words(it.procedures(), "procedure", page),
                words(it.equipment(), "equipment", page),
                it.organisations().stream()
                        .map(o -> names.getOrDefault(o, ""))
                        .sorted()
                        .collect(Collectors.joining(" | ")),
                String.valueOf(it.participants().number()),
                String.valueOf(it.participants().others().already()),
                names.getOrDefault(act.mediator(), ""),
                it.caseFile() == null ? "" : it.caseFile().toString());
    }

    private static String words(Collection<? extends Coded> words, String kind, Page page) {
        return words.stream()
                .map(it -> page.t("acts." + kind + "." + it.code()))
                .sorted()
                .collect(Collectors.joining(" | "));
    }
}
