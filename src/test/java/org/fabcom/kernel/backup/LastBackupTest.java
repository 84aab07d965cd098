package org.fabcom.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.SettingsReader;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever hosts and whoever administers see that backups are made, that one failed, and that none was made for long. */
@FabComTest
class LastBackupTest {

    private final Web web;
    private final Neighbours neighbours;

    LastBackupTest(Web web, Neighbours neighbours) {
        this.web = web;
        this.neighbours = neighbours;
    }

    @Test
    void the_machine_and_administrators_are_told_how_the_last_backup_went(@TempDir Path folder) throws SQLException {
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        var nadia = neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR));
        assertThat(health()).contains("backup care: none was made\n");
        assertThat(metrics()).contains("fabcom_backup_age_seconds -1.0\n");
        assertThat(anne.get("/").text()).contains("À regarder : Sauvegarde");
        assertThat(nadia.get("/").text()).doesNotContain("Sauvegarde");

        backUp(folder, "un.zip");
        assertThat(health()).contains("backup ok: made 20").doesNotContain("failed");
        assertThat(anne.get("/").text()).doesNotContain("Sauvegarde");
        assertThat(anne.get("/administration/sante").text()).contains("Sauvegarde", "faite le ");

        assertThatThrownBy(() -> backUp(folder, "not-there/deux.zip")).isInstanceOf(Refused.class);
        assertThat(health()).contains("backup care: made 20", ", the last try failed\n");
        assertThat(metrics()).contains("fabcom_backup_failed 1.0\n");
        assertThat(anne.get("/").text()).contains("À regarder : Sauvegarde");
        assertThat(anne.get("/administration/sante").text()).contains("la dernière a échoué");

        backUp(folder, "trois.zip");
        assertThat(health()).contains("backup ok: made 20").doesNotContain("try failed");

        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("update jobs.backup set made_at = made_at - interval '9 days'");
        }
        assertThat(health()).contains("backup care: made 20");
        assertThat(anne.get("/").text()).contains("À regarder : Sauvegarde");
    }

    private String health() {
        return web.visitor().get("/health").body();
    }

    private String metrics() {
        return web.visitor().get("/metrics").body();
    }

    private static void backUp(Path folder, String name) {
        var base = CurrentBase.base();
        var settings = SettingsReader.read(
                folder,
                Map.of(
                        "FABCOM_DATA",
                        folder.resolve("data").toString(),
                        "FABCOM_DATABASE_URL",
                        address(base.url(), base.user(), base.password()),
                        "FABCOM_DATABASE_PAGES_URL",
                        address(base.url(), base.pages().user(), base.pages().password())));
        new BackupCommand().run(List.of(folder.resolve(name).toString()), settings, database -> {
            throw new IllegalStateException("a backup opens no room");
        });
    }

    private static String address(String url, String user, String password) {
        return url.substring("jdbc:".length()).replace("://", "://" + user + ":" + password + "@");
    }
}
