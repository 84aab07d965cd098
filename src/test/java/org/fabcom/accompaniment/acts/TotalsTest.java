package org.fabcom.accompaniment.acts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fabcom.accompaniment.acts.Act.Content;
import org.fabcom.accompaniment.acts.Margins.Gender;
import org.fabcom.accompaniment.cases.Case;
import org.fabcom.accompaniment.cases.Cases;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mediator’s month, 20 accompaniments and 60 acts drawn at random: what the page says equals a recount by hand. */
@FabComTest
class TotalsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final Selection NO_ONE = Selection.between(null, FIRST, FIRST);

    private final Acts acts;
    private final Totals totals;
    private final Cases cases;
    private final Neighbours neighbours;
    private Person yann;

    TotalsTest(Acts acts, Totals totals, Cases cases, Neighbours neighbours) {
        this.acts = acts;
        this.totals = totals;
        this.cases = cases;
        this.neighbours = neighbours;
    }

    @BeforeEach
    void yann() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
    }

    private List<Case> twentyCases() {
        var all = new ArrayList<Case>();
        for (int i = 0; i < 20; i++) {
            var lucie = neighbours.person("Lucie Perrin");
            var organisation = neighbours.association("Association " + i, lucie);
            all.add(cases.open(
                    new Case.Request(
                            organisation.id(),
                            lucie.id(),
                            Instant.EPOCH,
                            Case.Channel.SITE,
                            "Quitter Drive",
                            "",
                            "",
                            ""),
                    null));
        }
        return all;
    }

    private static Content drawn(Random random, List<Case> files) {
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

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261125})
    void the_month_of_a_mediator_equals_its_recount(long seed) {
        var random = new Random(seed);
        var files = twentyCases();
        var noted = new HashMap<UUID, Content>();
        for (int i = 0; i < 60; i++) {
            var id = Ids.next();
            var content = drawn(random, files);
            assertThat(acts.note(id, yann.id(), content)).isTrue();
            noted.put(id, content);
        }
        acts.note(Ids.next(), neighbours.person("Nadia Roux").id(), drawn(random, files)); // somebody else’s
        var gone = noted.keySet().iterator().next();
        acts.withdraw(gone);
        noted.remove(gone);

        var month = Selection.between(yann.id(), FIRST, FIRST.withDayOfMonth(31));
        assertThat(totals.sums(month)).isEqualTo(recount(noted.values()));
        var themes = new HashMap<String, Long>();
        noted.values().forEach(it -> it.themes().forEach(t -> themes.merge(t.code(), (long) it.minutes(), Long::sum)));
        assertThat(totals.themes(month).stream()
                        .collect(groupingBy(Totals.Line::key, summingLong(Totals.Line::minutes))))
                .isEqualTo(themes);
        long women = noted.values().stream()
                .mapToLong(it -> it.participants().others().genders().getOrDefault(Gender.WOMAN, 0))
                .sum();
        assertThat(totals.margin(month, "genre").getOrDefault("feminin", 0L)).isEqualTo(women);
        assertThat(totals.sums(NO_ONE).acts()).isLessThanOrEqualTo(noted.size());
        shown(noted.values());
    }

    private static Totals.Sums recount(Iterable<Content> all) {
        long n = 0, minutes = 0, group = 0, others = 0, known = 0, already = 0;
        var persons = new HashSet<PartyId>();
        var organisations = new HashSet<PartyId>();
        var files = new HashSet<UUID>();
        for (var it : all) {
            n++;
            minutes += it.minutes();
            if (it.form() instanceof Act.Collective) group++;
            others += it.participants().others().total();
            known += it.participants().known().size();
            already += it.participants().others().already();
            persons.addAll(it.participants().known());
            organisations.addAll(it.organisations());
            if (it.caseFile() != null) files.add(it.caseFile());
        }
        return new Totals.Sums(
                n, minutes, group, others + known, known, persons.size(), already, organisations.size(), files.size());
    }

    /** On paper, with every table open. */
    private void shown(Iterable<Content> all) {
        var expected = recount(all);
        var browser = neighbours.signedIn(yann);
        var paper = browser.get("/actes/bilan?du=2026-10-01&au=2026-10-31&imprimer");
        assertThat(paper.text())
                .contains("Du 1er octobre 2026 au 31 octobre 2026", "Yann Le Goff", expected.acts() + " actes");
        assertThat(paper.page().select("details:not([open])")).isEmpty();
        assertThat(browser.get("/actes/bilan.csv?du=2026-10-01&au=2026-10-31").body())
                .contains("Ensemble;;" + expected.acts() + ";" + expected.minutes() + ";" + expected.people());
    }
}
