package org.fabcom.flows.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fabcom.web.Access;
import org.fabcom.web.render.Assets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The script that keeps the desk at hand without network; its address is fixed, as browsers want it. */
@Controller
final class WorkerPages {

    private static final List<String> NEEDED =
            List.of("fabcom.css", "scale.css", "fabcom.js", "scale.js", "bricolage-680.woff2", "favicon.svg");

    private final byte[] script;

    WorkerPages(Assets assets) {
        var list = NEEDED.stream().map(it -> '"' + assets.address(it) + '"').collect(Collectors.joining(", "));
        try {
            var text = new ClassPathResource("flows/worker.js").getContentAsString(StandardCharsets.UTF_8);
            var version = Assets.hash((text + list).getBytes(StandardCharsets.UTF_8));
            script = text.replace("VERSION", version).replace("LIST", list).getBytes(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/pesee/travailleur.js")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("Service-Worker-Allowed", "/pesee/")
                .body(script);
    }
}
