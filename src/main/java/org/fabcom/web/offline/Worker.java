package org.fabcom.web.offline;

import module java.base;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.render.Assets;
import org.springframework.http.ResponseEntity;

/** The script that keeps a page at hand without network; its address is fixed, as browsers want it. */
public final class Worker {

    private final String scope;
    private final byte[] script;

    /**
     * @param name of its cache
     * @param scope under which its page lies
     * @param page the path of the page, as a regular expression
     * @param needed what it is drawn with, files of {@code static/}
     */
    public Worker(Assets assets, String name, String scope, String page, List<String> needed) {
        this.scope = scope;
        var list = needed.stream().map(it -> '"' + assets.address(it) + '"').collect(Collectors.joining(", "));
        var text = Shipped.text("web/worker.js")
                .replace("NAME", name)
                .replace("PAGE", page)
                .replace("LIST", list);
        var version = Assets.hash(text.getBytes(StandardCharsets.UTF_8));
        script = text.replace("VERSION", version).getBytes(StandardCharsets.UTF_8);
    }

    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .header("Service-Worker-Allowed", scope)
                .body(script);
    }
}
