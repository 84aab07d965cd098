package org.fabcom.flows.offline;

import module java.base;
import org.fabcom.web.Access;
import org.fabcom.web.offline.Worker;
import org.fabcom.web.render.Assets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps the desk at hand without network. */
@Controller
final class WorkerPages {

    private static final List<String> NEEDED = List.of(
            "fabcom.css",
            "offline.css+scale.css",
            "fabcom.js",
            "back.js",
            "offline.js+scale.js",
            "bricolage-680.woff2",
            "favicon.svg");

    private final Worker worker;

    WorkerPages(Assets assets) {
        worker = new Worker(assets, "pesee", "/pesee/", "^/pesee/quai/[0-9a-f-]{36}$", NEEDED);
    }

    @GetMapping("/pesee/travailleur.js")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> worker() {
        return worker.answer();
    }
}
