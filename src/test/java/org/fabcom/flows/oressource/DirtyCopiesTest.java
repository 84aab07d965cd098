package org.fabcom.flows.oressource;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Run;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Copies that are not what they should be: each row is told, and what cannot be taken whole takes nothing. */
@FabComTest
class DirtyCopiesTest extends WithCopies {

    DirtyCopiesTest(ApplicationContext beans) {
        super(beans);
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
                        .list(String.class))
                .as("a remark comes along, as plain words")
                .containsExactly("Gros arrivage");
        assertThat(lines(run, "note")).anyMatch(it -> it.contains("lettres lues comme"));
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
}
