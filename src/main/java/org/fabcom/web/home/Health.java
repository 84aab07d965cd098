package org.fabcom.web.home;

import org.fabcom.web.Access;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the one who hosts: 200 only when the database answers within two seconds, else 503. The door lets it pass all queues. */
@Controller
final class Health {

    private final Heartbeat heartbeat;

    Health(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @GetMapping(path = "/health", produces = "text/plain")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<String> health() {
        boolean beats = heartbeat.beats();
        return ResponseEntity.status(beats ? 200 : 503)
                .header("Cache-Control", "no-store")
                .body(beats ? "ok\n" : "database does not answer\n");
    }
}
