package org.fabcom.flows.oressource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPOutputStream;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.flows.totals.FlowTotals;
import org.fabcom.flows.totals.TotalsPart;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.PartyId;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.SharedFolder;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop leaves Oressource: its years come along, to the gram and to the cent, and can be given back. */
@FabComTest
class OressourceTest {

    private PartyId owner = TotalsPart.NOBODY;
    private final Imports imports;
    private final Reports reports;
    private final FormerTotals totals;
    private final JdbcClient db;
    private final Neighbours neighbours;
    private final FlowTotals all;

    OressourceTest(
            Imports imports,
            Reports reports,
            FormerTotals totals,
            JdbcClient db,
            Neighbours neighbours,
            FlowTotals all) {
        this.all = all;
        this.imports = imports;
        this.reports = reports;
        this.totals = totals;
        this.db = db;
        this.neighbours = neighbours;
    }

    @Test
    void a_month_of_a_running_oressource_adds_up_to_the_gram_and_the_cent_and_goes_without_a_trace()
            throws IOException {
        var before = everything();
        var run = read(bytes("data/oressource/sample-data.sql"), "sample-data.sql");

        assertThat(run.counts().aside()).isZero();
        assertThat(run.counts().errors()).isZero();
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
    void each_row_of_a_dirty_base_is_taken_or_put_aside_with_its_reason() {
        var run = read(DIRTY.getBytes(Charset.forName("windows-1252")), "base.sql");

        assertThat(lines(run, "aside"))
                .containsExactlyInAnyOrder(
                        "localites n° 3 (ligne 4) : elle n’a pas de nom",
                        "collectes n° 2 (ligne 8) : son jour n’existe pas : « 0000-00-00 00:00:00 »",
                        "collectes n° 3 (ligne 9) : son jour est impossible : 1999-01-01",
                        "collectes n° 4 (ligne 10) : son jour n’existe pas : « 2024-02-31 10:00:00 »",
                        "collectes n° 1 (ligne 11) : son numéro est déjà pris dans la copie",
                        "pesees_collectes n° 12 (ligne 14) : ce n’est pas une masse possible : -4.000",
                        "pesees_collectes n° 13 (ligne 15) : sa collecte, sa vente ou sa sortie n’est pas dans la copie, ou son numéro est déjà pris",
                        "pesees_collectes n° 14 (ligne 16) : « douze » n’est pas une masse",
                        "vendus n° 21 (ligne 20) : sa quantité n’est pas possible : 0",
                        "pesees_vendus n° 99 : sa ligne vendue n’est pas dans la copie, ou a déjà sa masse");
        assertThat(run.counts().read()).as("nothing lost").isEqualTo(22);
        assertThat(by(What.INTAKE, Sum::kind, Sum::grams)).isEqualTo(Map.of("Électroménager", 961L, "inconnu", 5_000L));
        assertThat(sum(What.SALE, Sum::cents))
                .as("a lot of three for 0.10 €, two at 4.90 €")
                .isEqualTo(990);
        assertThat(sum(What.SALE, Sum::refunded)).isEqualTo(250);
        assertThat(by(What.SALE, Sum::label, Sum::visits)).isEqualTo(Map.of("Espèces", 1L, "inconnu", 1L));
        assertThat(db.sql("select note from flows.former_visit where note <> ''")
                        .query(String.class)
                        .list())
                .as("a remark comes along, as plain words")
                .containsExactly("Gros arrivage");
        assertThat(lines(run, "note")).anyMatch(it -> it.contains("lettres lues comme"));
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
                """).query(String.class).single()).isEqualTo("56190190 4777245 " + home() + " 0");
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
        return db.sql("select per || ' ' || least || ' ' || most from till.guide where organisation = ?")
                .param(of.value())
                .query(String.class)
                .list();
    }

    private long home() {
        return db.sql("""
                select count(*) from flows.former_line l join flows.former_visit v on v.base = l.base and v.what = l.what and v.id = l.visit
                where v.label = 'Domicile'
                """).query(Long.class).single();
    }

    private long count(String table, PartyId of) {
        return db.sql("select count(*) from flows." + table + " where owner = :owner")
                .param("owner", of.value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_rehearsal_writes_nothing() {
        var before = everything();
        var kind = imports.kind("oressource").orElseThrow();
        var source = ImportSource.of("base.sql", one("3.000").getBytes(StandardCharsets.UTF_8));

        var run = imports.read(imports.open(kind, source, null), kind, source, true);

        assertThat(run.counts().created()).isEqualTo(5);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_copy_cut_in_the_middle_takes_nothing() {
        var before = everything();
        var run = read(
                one("1.000").substring(0, one("1.000").length() - 12).getBytes(StandardCharsets.UTF_8), "coupé.sql");

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("n’est pas entière");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_table_of_something_else_is_refused_with_what_to_bring() {
        var run = read("insert into wp_posts (id) values (1);".getBytes(StandardCharsets.UTF_8), "blog.sql");

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.message()).contains("mysqldump");
    }

    private static String one(String kilograms) {
        return """
                INSERT INTO `description_structure` (`id`,`nom`,`siret`) VALUES (1,'La Petite Pelle','');
                INSERT INTO `type_dechets` (`id`,`nom`,`visible`) VALUES (1,'Livres',1);
                INSERT INTO `type_collecte` (`id`,`nom`,`visible`) VALUES (1,'Apport volontaire',1);
                INSERT INTO `points_collecte` (`id`,`nom`,`visible`) VALUES (1,'Quai',1);
                INSERT INTO `collectes` (`id`,`timestamp`,`id_type_collecte`,`localisation`,`id_point_collecte`) VALUES (1,'2024-05-02 09:00:00',1,0,1);
                INSERT INTO `pesees_collectes` (`id`,`masse`,`id_collecte`,`id_type_dechet`) VALUES (1,%s,1,1);
                """.formatted(kilograms);
    }

    private static final String DIRTY = """
            INSERT INTO `description_structure` (`id`,`nom`,`siret`) VALUES (1,'Recyclerie du Gué','000 000 000 00000');
            INSERT INTO `moyens_paiement` (`id`,`nom`) VALUES (1,'Espèces');
            INSERT INTO `localites` (`id`,`nom`) VALUES (1,'Œuvre-sur-Erieux'),
            (3,'');
            INSERT INTO `type_dechets` (`nom`,`id`,`visible`) VALUES ('Électroménager',1,0);
            INSERT INTO `collectes` (`id`,`timestamp`,`id_type_collecte`,`localisation`,`id_point_collecte`,`commentaire`) VALUES
            (1,'2024-05-02 09:00:00',1,1,1,'Gros <b>arrivage</b><script>alert(1)</script>'),
            (2,'0000-00-00 00:00:00',1,1,1,''),
            (3,'1999-01-01 00:00:00',1,1,1,''),
            (4,'2024-02-31 10:00:00',1,1,1,''),
            (1,'2024-05-03 09:00:00',1,1,1,'');
            INSERT INTO `pesees_collectes` (`id`,`masse`,`id_collecte`,`id_type_dechet`) VALUES (10,0.9605,1,1),
            (11,5.000,1,77),
            (12,-4.000,1,1),
            (13,1.000,404,1),
            (14,'douze',1,1);
            INSERT INTO `ventes` (`id`,`timestamp`,`id_moyen_paiement`,`id_point_vente`) VALUES (1,'2024-05-02 10:00:00',1,1),(2,'2024-05-02 11:00:00',9,1);
            INSERT INTO `vendus` (`id`,`id_vente`,`id_type_dechet`,`quantite`,`prix`,`remboursement`,`lot`) VALUES (20,1,1,3,0.10,0,1),
            (22,1,1,2,4.90,0,0),
            (21,1,1,0,1.00,0,0),(23,2,1,1,0,2.50,0);
            INSERT INTO `pesees_vendus` (`id`,`masse`,`quantite`) VALUES (20,1.250,3),
            (99,1.000,1);
            """;

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private Run read(byte[] bytes, String name) {
        var kind = imports.kind("oressource").orElseThrow();
        var source = ImportSource.of(name, bytes);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    private List<String> lines(Run run, String level) {
        return reports.lines(run.id(), List.of(level), 100).stream()
                .map(it -> it.place() + " : " + it.text())
                .toList();
    }

    private long sum(What what, ToLongFunction<Sum> of) {
        return all().stream().filter(it -> it.what() == what).mapToLong(of).sum();
    }

    /** Visits stand under no kind; a group that holds no figure of the sort is left out. */
    private Map<String, Long> by(What what, java.util.function.Function<Sum, String> name, ToLongFunction<Sum> of) {
        var found = new TreeMap<String, Long>();
        for (var it : all())
            if (it.what() == what && of.applyAsLong(it) > 0) found.merge(name.apply(it), of.applyAsLong(it), Long::sum);
        return found;
    }

    private List<Sum> all() {
        return totals.between(Set.of(owner), null, null);
    }

    private static Map<String, Long> longs(JsonNode node) {
        var found = new TreeMap<String, Long>();
        node.properties().forEach(it -> found.put(it.getKey(), it.getValue().asLong()));
        return found;
    }

    private static List<Long> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).map(Long::valueOf).toList();
    }

    private static byte[] bytes(String shared) {
        try {
            return Files.readAllBytes(SharedFolder.path(shared));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String everything() {
        return rows(List.of("former_base", "former_visit", "former_line", "former_day"));
    }

    private String rows(List<String> tables) {
        var all = new StringBuilder();
        for (var it : tables)
            all.append(
                    db.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from flows." + it + " t")
                            .query(String.class)
                            .single());
        return all.toString();
    }
}
