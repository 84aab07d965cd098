package org.fabcom.people.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisations;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables that eight people bring at the same moment, and take back while others lean on what came. */
@FabComTest
class ImportsAtOnceTest {

    private static final int ROWS = 40;

    private final Imports imports;
    private final Organisations organisations;
    private final Seats seats;
    private final Neighbours neighbours;
    private final Sql db;
    private Person nadia;
    private String tag = "";

    ImportsAtOnceTest(Imports imports, Organisations organisations, Seats seats, Neighbours neighbours, Sql db) {
        this.imports = imports;
        this.organisations = organisations;
        this.seats = seats;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void nadia() {
        nadia = neighbours.person("Nadia Benali", InstanceRole.ADMINISTRATOR, InstanceRole.MEDIATOR);
        tag = UUID.randomUUID().toString().substring(0, 8);
    }

    private Run houses() {
        return read(
                "organisations",
                "Raison sociale;Statut;Ville;Réf.\n"
                        + rows(it -> "Maison " + it + " " + tag + ";Asso;Valence;" + tag + it));
    }

    private Run people() {
        return read("people", "Nom;Commune\n" + rows(it -> "Personne " + letters(it) + " " + tag + ";Valence"));
    }

    private static String letters(int n) {
        return "" + (char) ('A' + n / 26) + (char) ('a' + n % 26);
    }

    private static String rows(java.util.function.IntFunction<String> row) {
        return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private Run read(String kind, String text) {
        var known = imports.kind(kind).orElseThrow();
        var source = GuessedTable.of(new ImportSource.Entry("liste.csv", text.getBytes(StandardCharsets.UTF_8)), known);
        return imports.read(imports.open(known, source, nadia.id()), known, source, false);
    }

    private long houses(String where) {
        return db.sql(
                        "select count(*) from people.organisation o join people.party p on p.id = o.id where p.name like '%"
                                + tag + "' and " + where)
                .single(Long.class);
    }

    private void noneIsUnderWay() {
        assertThat(db.sql("select count(*) from imports.run where state = 'running'")
                        .single(Long.class))
                .isZero();
    }

    /** One at a time writes; who comes meanwhile is told so, and may come again. */
    @Test
    void the_same_table_eight_times_at_once_comes_in_once() throws Exception {
        var runs = Together.all(Collections.nCopies(8, (Callable<Run>) this::houses));
        assertThat(runs)
                .extracting(Run::state)
                .containsOnly(Run.State.DONE, Run.State.FAILED)
                .contains(Run.State.DONE);
        assertThat(runs.stream().mapToInt(it -> it.counts().created()).sum()).isEqualTo(ROWS);
        assertThat(houses("true")).isEqualTo(ROWS);
        var again = houses();
        assertThat(again.counts().unchanged()).isEqualTo(ROWS);
        noneIsUnderWay();
        for (var it : runs) if (it.state() == Run.State.DONE) imports.withdraw(it.id(), nadia.id());
        assertThat(houses("true")).isZero();
    }

    /** Of those that are taken back, what somebody leans on stays whole. */
    @Test
    void what_others_lean_on_while_it_is_taken_back_stays_and_nothing_else() throws Exception {
        for (int round = 0; round < 3; round++) {
            var run = houses();
            people();
            var came = organisations.search(tag, 0, 100);
            var lucie = neighbours.person("Lucie");
            var admin = neighbours.signedIn(nadia);
            var work = new ArrayList<Callable<Object>>();
            work.add(() -> imports.withdraw(run.id(), nadia.id()));
            work.add(() -> imports.withdraw(run.id(), nadia.id()));
            work.add(this::houses);
            work.add(this::people);
            for (int i = 0; i < 6; i++) {
                var house = came.get(i).id();
                var other = came.get(i + 10).id();
                work.add(() -> {
                    try {
                        return seats.grant(house, lucie.id(), Seat.MANAGER, nadia.id());
                    } catch (org.springframework.dao.DataAccessException gone) {
                        return "gone";
                    }
                });
                work.add(() -> admin.post("/structures/" + house + "/reunir", "avec", other.toString())
                        .status());
            }
            Collections.shuffle(work);
            var said = Together.all(work);
            assertThat(said.stream().filter(Imports.Withdrawal.Done.class::isInstance))
                    .hasSize(1);
            assertThat(said).as("a merge of what goes").doesNotContain(500);
            noneIsUnderWay();
            assertThat(houses("o.merged_into is not null and not exists"
                            + " (select from people.organisation h where h.id = o.merged_into)"))
                    .isZero();
            for (var it : List.of(
                    "people.party p where p.kind = 'ORGANISATION' and p.id not in (select id from people.organisation)",
                    "people.party p where p.kind = 'PERSON' and p.id not in (select id from people.person)"))
                assertThat(db.sql("select count(*) from " + it).single(Long.class))
                        .as(it)
                        .isZero();
            tag = UUID.randomUUID().toString().substring(0, 8);
        }
    }
}
