import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the ingredients of an archive (CycloneDX): what the build wrote down, what the program carries, and the Java beside it. */
class Sbom {

    public static void main(String[] args) throws IOException {
        var tree = Path.of(args[0]);
        var all = (ObjectNode) read("/META-INF/sbom/application.cdx.json");
        var components = (ArrayNode) all.get("components");
        read("/META-INF/sbom/carried.cdx.json").get("components").forEach(components::add);
        components.add(java(tree.resolve("runtime/release")));
        Files.write(tree.resolve("fabcom.cdx.json"), JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
    }

    private static ObjectNode java(Path release) throws IOException {
        var said = new Properties();
        try (var in = Files.newInputStream(release)) {
            said.load(in);
        }
        var version = said.getProperty("JAVA_VERSION").replace("\"", "");
        var vendor = said.getProperty("IMPLEMENTOR", "\"OpenJDK\"").replace("\"", "");
        var java = JsonMapper.shared().createObjectNode();
        java.put("type", "platform").put("bom-ref", "pkg:generic/openjdk@" + version).put("publisher", vendor);
        java.put("name", "openjdk").put("version", version).put("purl", "pkg:generic/openjdk@" + version);
        java.putArray("licenses").addObject().put("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
        return java;
    }

    private static ObjectNode read(String resource) throws IOException {
        try (var in = Sbom.class.getResourceAsStream(resource)) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        }
    }
}
