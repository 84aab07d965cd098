package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Choices;
import org.fabcom.acts.Theme;
import org.fabcom.acts.tags.Tags;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;
import org.fabcom.web.listing.Facet;
import org.fabcom.web.listing.Listing;
import org.springframework.stereotype.Component;

/** The register as a list: its filters, and acts as the rows of a file. Notes and names of people never go out (A44). */
@Component
record ActColumns(Choices choices, Tags tags) {

    static final int MOST = 100_000;

    /** An act with the names of all it names. */
    record Named(Act act, Map<PartyId, String> names, Map<UUID, String> labels) {

        private Act.Content content() {
            return act.content();
        }

        private String where() {
            var structure = content().where().structure();
            return structure == null ? content().where().commune() : names.getOrDefault(structure, "");
        }

        List<String> organisations() {
            return content().organisations().stream()
                    .map(it -> names.getOrDefault(it, ""))
                    .sorted()
                    .toList();
        }
    }

    private static String word(String code, String words, Page page) {
        return page.coded() ? code : page.t(words + code);
    }

    private static List<String> tags(Named it) {
        return it.content().tags().stream()
                .map(tag -> it.labels().getOrDefault(tag, ""))
                .sorted()
                .toList();
    }

    static final Listing<Named> ACTS = Listing.<Named>of("actes", "acts.column.")
            .most(MOST)
            .day("day", it -> it.content().day())
            .number("minutes", it -> it.content().minutes())
            .words("form", (it, page) -> word(form(it.act()), "acts.form.", page))
            .text("title", it -> title(it.act()))
            .words("place", (it, page) -> word(it.content().where().place().code(), "acts.place.", page))
            .text("where", Named::where)
            .with(Acts.fields().listed(Named::content))
            .many("organisations", " | ", (it, page) -> it.organisations())
            .many("tags", " | ", (it, page) -> tags(it))
            .number("people", it -> it.content().participants().number())
            .number("already", it -> it.content().participants().others().already())
            .text("mediator", it -> it.names().getOrDefault(it.act().mediator(), ""))
            .text(
                    "case",
                    it -> it.content().caseFile() == null
                            ? ""
                            : it.content().caseFile().toString())
            .facets(List.of(
                    Facet.some("forme", "acts.form")
                            .of(List.of("individuel", "collectif"), "acts.form.")
                            .withZeros(),
                    Facet.some("theme", "acts.themes")
                            .of(Stream.of(Theme.values()).map(Theme::code).toList(), "acts.theme.")));

    /** For programs, by the names under which they send it. */
    static final Listing<Named> TOLD = ACTS.renamed("people", "total")
            .renamed("organisations", "organisation_names")
            .many("organisations", "", (it, page) -> it.content().organisations())
            .id("structure", it -> it.content().where().structure())
            .text("insee", it -> it.content().where().insee());

    List<Named> named(List<Act> acts) {
        return named(acts, names(acts, Set.of()));
    }

    /** Of all whom these acts name, and of others, by name. */
    Map<PartyId, String> names(List<Act> acts, Collection<PartyId> others) {
        var parties = new HashSet<>(others);
        for (var it : acts) {
            parties.add(it.mediator());
            parties.addAll(it.content().organisations());
            var structure = it.content().where().structure();
            if (structure != null) parties.add(structure);
        }
        return choices.named(parties);
    }

    List<Named> named(List<Act> acts, Map<PartyId, String> names) {
        boolean tagged = acts.stream().anyMatch(it -> !it.content().tags().isEmpty());
        var labels = tagged ? tags.labels() : Map.<UUID, String>of();
        return acts.stream().map(it -> new Named(it, names, labels)).toList();
    }

    static String form(Act it) {
        return it.content().form() instanceof Act.Collective ? "collectif" : "individuel";
    }

    /** Of a workshop; empty for an act with one person. */
    static String title(Act it) {
        return it.content().form() instanceof Act.Collective group ? group.title() : "";
    }
}
