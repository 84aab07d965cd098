package org.fabcom.web.home;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.fabcom.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the one who hosts: 200 only when the database answers within two seconds, else 503. */
@Controller
final class Health {

    private final DataSource database;

    Health(DataSource database) {
        this.database = database;
    }

    @GetMapping(path = "/health", produces = "text/plain")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<String> health() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(2);
            statement.execute("select 1");
            return ResponseEntity.ok().header("Cache-Control", "no-store").body("ok\n");
        } catch (SQLException down) {
            return ResponseEntity.status(503)
                    .header("Cache-Control", "no-store")
                    .body("database does not answer\n");
        }
    }
}
