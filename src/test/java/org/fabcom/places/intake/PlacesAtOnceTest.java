package org.fabcom.places.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.places.directory.Places;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Places that come in hundreds at once: one that the base refuses, those that are known, those that somebody changes meanwhile. */
@FabComTest
class PlacesAtOnceTest {

    private final PlaceTables tables;
    private final Imports imports;
    private final PlaceIntake intake;
    private final Places places;
    private final TransactionTemplate transaction;

    PlacesAtOnceTest(Imports imports, PlaceIntake intake, Places places, TransactionTemplate transaction, Sql db) {
        this.tables = new PlaceTables(imports, db);
        this.imports = imports;
        this.intake = intake;
        this.places = places;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_name_that_the_base_refuses() {
        tables.sweep();
        CurrentBase.asOwner("alter table places.place add constraint of_a_test check (name <> 'Refusé')");
    }

    @AfterEach
    void no_more() {
        CurrentBase.asOwner("alter table places.place drop constraint of_a_test");
    }

    private Run read(int many, IntFunction<String> name, IntFunction<String> street) {
        return read(IntStream.range(0, many), name, street);
    }

    private Run read(IntStream ids, IntFunction<String> name, IntFunction<String> street) {
        var rows = ids.mapToObj(it -> it + ",," + name.apply(it) + ",Grenoble,38000,," + street.apply(it)
                        + ",,,,,,,,,,Essai,2026-01-02,,,,\n")
                .collect(Collectors.joining());
        return tables.read("lieux.csv", PlaceTables.HEAD + rows);
    }

    /** Like no other, so that nobody looks for pairs of them. */
    private static String name(int n) {
        return new Random(n).ints(9, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining("", "Le ", ""));
    }

    private static String street(int n) {
        return n % 90 + 1 + " rue " + name(n + 100_000);
    }

    @Test
    void one_that_is_refused_is_put_aside_alone_among_new_known_and_changed_ones() {
        var first = read(600, it -> it == 300 ? "Refusé" : name(it), PlacesAtOnceTest::street);
        assertThat(first.counts().line()).isEqualTo("read=600 created=599 updated=0 unchanged=0 aside=1 errors=1");
        assertThat(tables.lines(first, "error")).singleElement().asString().startsWith("lieux.csv, ligne 302 · ");
        var second =
                read(605, it -> it == 299 ? "Refusé" : name(it), it -> it % 60 == 7 ? "5 quai Perrière" : street(it));
        assertThat(second.counts().line())
                .as("the one refused before is new, and so are five; ten moved")
                .isEqualTo("read=605 created=6 updated=10 unchanged=588 aside=1 errors=1");
        assertThat(tables.lines(second, "error")).singleElement().asString().startsWith("lieux.csv, ligne 301 · ");
        assertThat(tables.one("select name from places.place where local_id = '299'"))
                .isEqualTo(name(299));
        assertThat(tables.one("select count(*) from places.place where address = '5 quai Perrière'"))
                .isEqualTo("10");
        assertThat(tables.one("select count(*) from places.change")).isEqualTo("615");
        kept("605");
        assertThat(read(IntStream.of(1, 2, 1), PlacesAtOnceTest::name, PlacesAtOnceTest::street)
                        .counts()
                        .line())
                .as("a known one twice in one table")
                .isEqualTo("read=3 created=0 updated=0 unchanged=2 aside=1 errors=0");
        withdraw(second);
        assertThat(tables.one("select count(*) from places.place where address = '5 quai Perrière'"))
                .isEqualTo("0");
        kept("599");
        withdraw(first);
        assertThat(tables.one("select count(*) from places.change")).isEqualTo("0");
        kept("0");
    }

    /** What is kept beside the places is as many as they are. */
    private void kept(String many) {
        for (var it : List.of("count(*) from places.place", "count(*) from places.place_word"))
            assertThat(tables.one("select " + it)).as(it).isEqualTo(many);
    }

    private void withdraw(Run run) {
        assertThat(((Imports.Withdrawal.Done) imports.withdraw(run.id(), null)).kept())
                .isEmpty();
    }

    @Test
    void twice_as_many_known_places_take_few_more_statements() {
        read(1_000, PlacesAtOnceTest::name, PlacesAtOnceTest::street);
        long half = Statements.during(() -> again(500));
        assertThat(half).isLessThan(60);
        assertThat(Statements.during(() -> again(1_000))).isLessThan(2 * half);
    }

    private void again(int many) {
        assertThat(read(many, PlacesAtOnceTest::name, PlacesAtOnceTest::street)
                        .counts()
                        .unchanged())
                .isEqualTo(many);
    }

    /** They are asked for with 249 others, some time before their turn comes. */
    @Test
    void what_somebody_wrote_since_known_places_were_asked_for_stays() {
        read(2, PlacesAtOnceTest::name, PlacesAtOnceTest::street);
        var one = places.from("Essai", "0").orElseThrow().facts();
        var other = places.from("Essai", "1").orElseThrow().facts();
        transaction.executeWithoutResult(status -> {
            var into = intake.begin();
            into.next(List.of(one, other));
            assertThat(into.take(one, false, new Notes())).isInstanceOf(Outcome.Unchanged.class);
            CurrentBase.asOwner(
                    "update places.place set phone = '+33476000000', version = version + 1 where local_id = '1'");
            assertThat(into.take(other.with(Field.ADDRESS, "5 quai Perrière"), false, new Notes()))
                    .isInstanceOf(Outcome.Updated.class);
        });
        assertThat(tables.one("select phone || ' ' || address from places.place where local_id = '1'"))
                .isEqualTo("+33476000000 5 quai Perrière");
    }
}
