package org.fabcom.market.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.GuessedTable;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.market.categories.Categories;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts that come in a table are drafts of whoever holds them: taken or put aside with the reason, once, and taken back unless shown. */
@FabComTest
class PostsKindTest {

    private static int round;

    private final Imports imports;
    private final Categories categories;
    private final Neighbours neighbours;
    private final Sql db;
    private Person nadia;
    private Organisation holder;
    private String shelf = "";

    PostsKindTest(Imports imports, Categories categories, Neighbours neighbours, Sql db) {
        this.imports = imports;
        this.categories = categories;
        this.neighbours = neighbours;
        this.db = db;
    }

    @BeforeEach
    void people() {
        nadia = neighbours.person("Nadia Benali", InstanceRole.ADMINISTRATOR);
        holder = neighbours.association("La Remise " + ++round, nadia);
        shelf = "Bricolage " + round;
        categories.add(shelf, null, 1, nadia.id());
    }

    private Run read(String table) {
        var kind = imports.kind("posts").orElseThrow();
        var source =
                GuessedTable.of(new ImportSource.Entry("annonces.csv", table.getBytes(StandardCharsets.UTF_8)), kind);
        return imports.read(imports.open(kind, source, nadia.id()), kind, source, false);
    }

    private String table() {
        return """
                Annonce;Genre;Rubrique;Structure;Quantité;Mots clés;Jusqu’au
                Perceuse à percussion;Prêt;RAYON;QUI;2;outil, mur;2020-01-01
                Échelle de trois mètres;demande;RAYON;QUI;;;
                Quoi;peut-être;RAYON;QUI;;;
                Sans rayon;offre;Nulle part;QUI;;;
                Ailleurs;offre;RAYON;Inconnue au bataillon;;;
                Trop;offre;RAYON;QUI;beaucoup;;
                perceuse à percussion;prêt;RAYON;QUI;2;;
                """.replace("RAYON", shelf).replace("QUI", holder.name());
    }

    private List<String> said(Run run, String level) {
        return db.sql("select place || ' ' || text from imports.line where run = :run and level = :level order by n")
                .param("run", run.id(), "level", level)
                .list(String.class);
    }

    private List<String> posts() {
        return db.sql("select state || ' ' || title from market.post where owner = :who order by title")
                .param("who", holder.id().value())
                .list(String.class);
    }

    @Test
    void each_row_becomes_a_draft_or_says_why_not_and_twice_brings_nothing() {
        var run = read(table());
        assertThat(posts())
                .as(said(run, "aside").toString())
                .containsExactlyInAnyOrder("DRAFT Perceuse à percussion", "DRAFT Échelle de trois mètres");
        assertThat(said(run, "aside"))
                .hasSize(5)
                .anyMatch(it -> it.contains("ligne 4 ") && it.contains("ni offre ni demande : peut-être"))
                .anyMatch(it -> it.contains("ligne 5 ") && it.contains("« category » n’est pas connue ici"))
                .anyMatch(it -> it.contains("ligne 6 ") && it.contains("Inconnue au bataillon"))
                .anyMatch(it -> it.contains("ligne 7 ") && it.contains("« quantity » ne se lit pas : beaucoup"))
                .anyMatch(it -> it.contains("ligne 8 ") && it.contains("la même annonce"));
        var again = read(table());
        assertThat(again.counts().created()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(2);
    }

    @Test
    void a_withdrawal_leaves_what_was_shown() {
        var run = read(table());
        db.sql("""
                update market.post set state = 'PUBLISHED', first_published_at = now(), published_at = now(), version = version + 1
                where owner = :who and title like 'Perceuse%'
                """).param("who", holder.id().value()).update();
        imports.withdraw(run.id(), nadia.id());
        assertThat(posts()).containsExactly("PUBLISHED Perceuse à percussion");
        assertThat(said(run, "kept")).hasSize(1);
    }
}
