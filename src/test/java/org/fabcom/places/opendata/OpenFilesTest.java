package org.fabcom.places.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The files that a whole export holds beside its raw tables, written without the rooms. */
@FabComTest
class OpenFilesTest {

    @TempDir
    private Path folder;

    private final Imports imports;
    private final Web web;
    private final Sql db;
    private final DataSource base;

    OpenFilesTest(Imports imports, Web web, Sql db, DataSource base) {
        this.imports = imports;
        this.web = web;
        this.db = db;
        this.base = base;
    }

    @Test
    void they_are_those_that_the_site_publishes() throws SQLException, IOException {
        new PlaceTables(imports, db)
                .read(
                        "lieux.csv",
                        PlaceTables.HEAD
                                + "1,43493312300029,Le Phare,Grenoble,38000,,2 rue de la Gare,45.1885,5.7245,,,,,,,,Essai,2026-01-02,Utilisation sécurisée du numérique,,,\n"
                                + "2,,Chez nous,Ambert,,,,,,,,,,,,,Essai,2026-01-02,,,,\n");
        try (Connection snapshot = base.getConnection()) {
            new OpenFiles().write(snapshot, web.address(), folder);
            assertThat(snapshot.isClosed()).isFalse();
        }
        var places = folder.resolve("places");
        assertThat(Files.readString(places.resolve("lieux-de-mediation-numerique.csv")))
                .isEqualTo(web.visitor().get("/places.csv").body())
                .contains("\"1\"")
                .doesNotContain("\"2\"");
        assertThat(Files.readString(places.resolve("lieux.csv")))
                .isEqualTo(web.visitor().get("/lieux.csv").body())
                .contains("\"1\"", "\"2\"");
        var structures =
                JsonMapper.shared().readTree(Files.readString(places.resolve("data-inclusion-structures.json")));
        assertThat(structures.size()).isEqualTo(2);
        assertThat(structures.get(1).get("lien_source").asString()).startsWith(web.address() + "/lieux/");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(places.resolve("data-inclusion-services.json")))
                        .size())
                .isEqualTo(1);
    }
}
