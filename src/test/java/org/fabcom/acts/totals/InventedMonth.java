package org.fabcom.acts.totals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Act.Content;
import org.fabcom.acts.Acts;
import org.fabcom.acts.Margins;
import org.fabcom.acts.Margins.Gender;
import org.fabcom.acts.Theme;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseRequest;
import org.fabcom.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.Neighbours;

/** A mediator’s month drawn at random: 20 accompaniments, 60 acts with persons and groups. */
final class InventedMonth {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    private final Acts acts;
    private final Cases cases;
    private final Neighbours neighbours;

    InventedMonth(Acts acts, Cases cases, Neighbours neighbours) {
        this.acts = acts;
        this.cases = cases;
        this.neighbours = neighbours;
    }

    /** Sixty acts of this mediator, by id. */
    Map<UUID, Content> noted(PartyId mediator, List<Case> files, Random random) {
        var noted = new HashMap<UUID, Content>();
        for (int i = 0; i < 60; i++) {
            var id = Ids.next();
            var content = drawn(random, files);
            assertThat(acts.note(id, mediator, content)).isTrue();
            noted.put(id, content);
        }
        return noted;
    }

    List<Case> twentyCases() {
        var all = new ArrayList<Case>();
        for (int i = 0; i < 20; i++) {
            var lucie = neighbours.person("Lucie Perrin");
            var organisation = neighbours.association("Association " + i, lucie);
            all.add(cases.open(
                    new CaseRequest(
                            organisation.id(),
                            lucie.id(),
                            Instant.EPOCH,
                            CaseRequest.Channel.SITE,
                            "Quitter Drive",
                            "",
                            "",
                            ""),
                    null));
        }
        return all;
    }

    static Content drawn(Random random, List<Case> files) {
        var file = files.get(random.nextInt(files.size()));
        var themes = new HashSet<Theme>();
        do themes.add(Theme.values()[random.nextInt(Theme.values().length)]);
        while (random.nextInt(3) == 0);
        boolean group = random.nextInt(4) == 0;
        int number = group ? random.nextInt(30) : 1;
        boolean named = group ? number == 0 || random.nextBoolean() : random.nextInt(3) == 0;
        var women = new EnumMap<Gender, Integer>(Gender.class);
        if (number > 0 && (group || !named)) women.put(Gender.WOMAN, random.nextInt(number + 1));
        int others = group ? number : named ? 0 : 1;
        return new Content(
                FIRST.plusDays(random.nextInt(31)),
                1 + random.nextInt(180),
                new Act.Where(Act.Place.REMOTE, null, null, ""),
                themes,
                Set.of(),
                Set.of(),
                group ? new Act.Collective("Atelier", null) : new Act.Individual(null, null),
                new Act.Participants(
                        named ? Set.of(file.request().openedBy()) : Set.of(),
                        new Margins(others, others == 0 ? 0 : random.nextInt(others + 1), women, Map.of(), Map.of())),
                random.nextInt(5) == 0
                        ? new HashSet<>(
                                List.of(file.organisation(), files.getFirst().organisation()))
                        : Set.of(file.organisation()),
                random.nextInt(6) == 0 ? null : file.id().value(),
                null,
                List.of(),
                "");
    }
}
