package org.fabcom.web.home;

import module java.base;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What this program is made of (CycloneDX): what the build wrote down, and what it carries without having resolved it. */
final class Ingredients {

    private static final ClassPathResource RESOLVED = new ClassPathResource("META-INF/sbom/application.cdx.json");
    private static final ClassPathResource CARRIED = new ClassPathResource("META-INF/sbom/carried.cdx.json");

    private Ingredients() {}

    /** False while one tries things: only a packed program has been written down. */
    static boolean known() {
        return RESOLVED.exists();
    }

    static byte[] list() {
        var all = read(known() ? RESOLVED : CARRIED);
        if (known() && all.get("components") instanceof ArrayNode components)
            read(CARRIED).get("components").forEach(components::add);
        return JsonMapper.shared().writeValueAsBytes(all);
    }

    private static ObjectNode read(ClassPathResource file) {
        try (var in = file.getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
