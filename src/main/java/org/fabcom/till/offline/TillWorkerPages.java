package org.fabcom.till.offline;

import module java.base;
import org.fabcom.till.TillDesk;
import org.fabcom.web.Access;
import org.fabcom.web.offline.Worker;
import org.fabcom.web.render.Assets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps the till at hand without network. */
@Controller
final class TillWorkerPages {

    static final String ADDRESS = TillDesk.HOME + "/travailleur.js";

    private static final List<String> NEEDED = List.of(
            "fabcom.css+offline.css+till.css",
            "fabcom.js+offline.js+till.js+till-offline.js",
            "bricolage-680.woff2",
            "favicon.svg");

    private final Worker worker;

    TillWorkerPages(Assets assets) {
        worker = new Worker(assets, "caisse", TillDesk.HOME + "/", "^" + TillDesk.HOME + "/[0-9a-f-]{36}$", NEEDED);
    }

    @GetMapping(ADDRESS)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> worker() {
        return worker.answer();
    }
}
