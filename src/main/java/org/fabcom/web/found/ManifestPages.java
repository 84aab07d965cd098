package org.fabcom.web.found;

import module java.base;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What a browser needs to put the house among the applications of a telephone (W3C Web Application Manifest). */
@Controller
final class ManifestPages {

    static final String PATH = "/manifest.webmanifest";

    private static final JsonMapper MAPPER = new JsonMapper();

    private record Icon(String src, String sizes, String type, String purpose) {}

    @GetMapping(PATH)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> manifest(Page page) {
        var site = page.site();
        var said = Map.of(
                "id",
                "/",
                "name",
                site.name(),
                "short_name",
                site.name(),
                "description",
                site.tagline(),
                "lang",
                site.languages().getFirst(),
                "start_url",
                "/",
                "scope",
                "/",
                "display",
                "standalone",
                "background_color",
                "#ffffff",
                "icons",
                List.of(
                        icon("icon-192.png", 192, "any", page),
                        icon("icon-512.png", 512, "any", page),
                        icon("icon-full-512.png", 512, "maskable", page)));
        return ResponseEntity.ok()
                .header("Content-Type", "application/manifest+json")
                .header("Cache-Control", "public, max-age=3600")
                .body(MAPPER.writeValueAsBytes(said));
    }

    private static Icon icon(String file, int side, String purpose, Page page) {
        return new Icon(page.asset(file), side + "x" + side, "image/png", purpose);
    }
}
