package org.fabcom.flows.oressource;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.SharedFolder;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop leaves Oressource: its years come along, to the gram and to the cent, and can be given back. */
@FabComTest
class OressourceTest extends WithCopies {

    private final Neighbours neighbours;
    private final FlowTotals all;

    OressourceTest(ApplicationContext beans, Neighbours neighbours, FlowTotals all) {
        super(beans);
        this.neighbours = neighbours;
        this.all = all;
    }

    @Test
    void a_month_of_a_running_oressource_adds_up_to_the_gram_and_the_cent_and_goes_without_a_trace()
            throws IOException {
        var before = everything();
        var run = read(bytes("data/oressource/sample-data.sql"), "sample-data.sql");

        assertThat(run.counts().aside()).isZero();
        assertThat(run.counts().errors()).isZero();
        assertThat(lines(run, "note"))
                .as("as its own pages call them")
                .contains("totaux : sorties, recycleurs : 4\u202f777,245\u00a0kg");
        var expected =
                JsonMapper.shared().readTree(Files.readString(SharedFolder.path("data/oressource/sample-totals.json")));
        assertThat(sum(What.INTAKE, Sum::visits))
                .isEqualTo(expected.get("collectes").asLong());
        assertThat(by(What.INTAKE, Sum::kind, Sum::grams)).isEqualTo(longs(expected.get("grams_in_by_type")));
        assertThat(List.of(sum(What.INTAKE, Sum::lines), sum(What.INTAKE, Sum::grams)))
                .isEqualTo(list(expected.get("pesees_collectes")));
        assertThat(sum(What.SALE, Sum::visits)).isEqualTo(expected.get("ventes").asLong());
        assertThat(List.of(
                        sum(What.SALE, Sum::lines),
                        sum(What.SALE, Sum::pieces),
                        sum(What.SALE, Sum::cents),
                        sum(What.SALE, Sum::refunded)))
                .isEqualTo(list(expected.get("vendus")));
        assertThat(by(What.SALE, Sum::label, Sum::cents)).isEqualTo(longs(expected.get("cents_by_payment")));
        assertThat(sum(What.EXIT, Sum::visits))
                .isEqualTo(expected.get("sorties").asLong());
        assertThat(List.of(sum(What.EXIT, Sum::lines), sum(What.EXIT, Sum::grams)))
                .isEqualTo(list(expected.get("pesees_sorties")));
        assertThat(by(What.EXIT, Sum::label, Sum::grams)).isEqualTo(longs(expected.get("grams_out_by_class")));

        assertThat(JsonMapper.shared()
                        .readTree(JsonMapper.shared().writeValueAsString(all.of(Set.of(owner), null, null))))
                .as("in the very shape of Oressource’s own totals")
                .isEqualTo(expected);

        assertThat(((Imports.Withdrawal.Done) imports.withdraw(run.id(), null)).kept())
                .isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_newer_copy_takes_the_place_of_the_older_one_until_it_is_withdrawn() {
        var first = read(one("1.000").getBytes(StandardCharsets.UTF_8), "lundi.sql");
        var again = read(packed(one("1.000")), "encore.sql.gz");
        assertThat(again.counts().created()).isZero();
        var second = read(one("2.500").getBytes(StandardCharsets.UTF_8), "mardi.sql");
        assertThat(sum(What.INTAKE, Sum::grams)).isEqualTo(2_500);

        assertThat(((Imports.Withdrawal.Done) imports.withdraw(first.id(), null)).kept())
                .as("the newer one leans on it")
                .isNotEmpty();
        imports.withdraw(second.id(), null);
        assertThat(sum(What.INTAKE, Sum::grams)).isEqualTo(1_000);
    }

    @Test
    void lists_and_tonnes_of_a_structure_that_is_here_come_along_and_go_again() {
        var lists = List.of("site", "kind", "waste", "container", "locality", "recipient", "former");
        var before = rows(lists);
        var shop = neighbours.association("Nom de votre ressourcerie", neighbours.person("Karim Pelle"));
        owner = shop.id();
        var run = read(bytes("data/oressource/sample-data.sql"), "sample-data.sql");

        assertThat(count("kind", shop.id())).isEqualTo(12);
        assertThat(count("site", shop.id())).isEqualTo(9);
        assertThat(count("waste", shop.id())).as("eight wastes, three bins").isEqualTo(11);
        assertThat(count("locality", shop.id())).isEqualTo(20);
        assertThat(count("recipient", shop.id()))
                .as("eight recyclers, five partners")
                .isEqualTo(13);
        assertThat(db.sql("""
                select sum(grams) filter (where way = 'IN') || ' ' || sum(grams) filter (where class = 'RECYCLER') || ' '
                    || count(*) filter (where way = 'IN' and channel = 'HOME') || ' '
                    || count(*) filter (where kind is null and waste is null) from flows.former
                """).single(String.class)).isEqualTo("56190190 4777245 " + home() + " 0");
        assertThat(sum(What.INTAKE, Sum::grams)).isEqualTo(56_190_190);
        assertThat(guide(shop.id()))
                .as("the guide of prices, from the cheapest object of a kind to the dearest")
                .hasSize(12);
        assertThat(guide(shop.id())).allMatch(it -> it.matches("PIECE [0-9]+00 [0-9]+00"));

        var again = read(bytes("data/oressource/sample-data.sql"), "encore.sql");
        assertThat(again.counts().created()).isZero();
        assertThat(((Imports.Withdrawal.Done) imports.withdraw(run.id(), null)).kept())
                .isEmpty();
        assertThat(rows(lists)).isEqualTo(before);
        assertThat(guide(shop.id())).isEmpty();
    }

    private List<String> guide(PartyId of) {
        return db.sql("select per || ' ' || least || ' ' || most from till.guide where organisation = :of")
                .param("of", of.value())
                .list(String.class);
    }

    private long home() {
        return db.sql("""
                select count(*) from flows.former_line l join flows.former_visit v on v.base = l.base and v.what = l.what and v.id = l.visit
                where v.label = 'Domicile'
                """).single(Long.class);
    }

    private long count(String table, PartyId of) {
        return db.sql("select count(*) from flows." + table + " where owner = :owner")
                .param("owner", of.value())
                .single(Long.class);
    }

    private static Map<String, Long> longs(JsonNode node) {
        var found = new TreeMap<String, Long>();
        node.properties().forEach(it -> found.put(it.getKey(), it.getValue().asLong()));
        return found;
    }

    private static List<Long> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).map(Long::valueOf).toList();
    }
}
