package org.fabcom.web.render;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.web.Access;
import org.fabcom.web.problem.Problem;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Style, font, pictures and the little script: read and compressed once, addressed by content, kept by browsers a year. */
@Controller
public final class Assets {

    private record Asset(byte[] plain, byte[] zipped, String type) {}

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    private static final String KEPT = "(\"[^\"]*\"|'[^']*'|url\\([^)]*\\))";
    private static final Pattern COMMENTS = Pattern.compile(KEPT + "|/\\*(?s:.*?)\\*/");
    private static final Pattern BLANKS = Pattern.compile(KEPT + "|\\s*([{};,])\\s*|(:)\\s+|\\s+");

    private final Map<String, Asset> byAddress = new ConcurrentHashMap<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Assets() {
        try {
            var files = new java.util.TreeMap<String, byte[]>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/*.*")) {
                files.put(String.valueOf(file.getFilename()), file.getContentAsByteArray());
            }
            // style sheets last: they name the others
            files.forEach((name, bytes) -> {
                if (!name.endsWith(".css")) add(name, name.endsWith(".js") ? uncommented(bytes) : bytes);
            });
            files.forEach((name, bytes) -> {
                if (name.endsWith(".css")) add(name, squeezed(addressed(bytes)));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address of a file of {@code static/}, such as {@code /assets/fabcom-1a2b3c4d.css}. */
    public String address(String name) {
        var address = addresses.get(name);
        if (address == null && name.contains("+")) address = joined(name);
        if (address == null) throw new IllegalStateException("no asset " + name);
        return address;
    }

    /** {@code fabcom.css+till.css}: several of a kind as one, for a page on which each request counts. */
    private synchronized String joined(String name) {
        var known = addresses.get(name);
        if (known != null) return known;
        var all = new ByteArrayOutputStream();
        for (var part : name.split("\\+")) {
            all.writeBytes(Objects.requireNonNull(byAddress.get(address(part))).plain());
            all.write('\n');
        }
        add(name, all.toByteArray());
        return address(name);
    }

    @GetMapping("/assets/{name}")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> asset(String name, HttpServletRequest request) {
        var asset = byAddress.get("/assets/" + name);
        if (asset == null) throw Problem.notFound();
        boolean zip = asset.zipped().length < asset.plain().length && Gzip.accepted(request);
        var answer = ResponseEntity.ok()
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding")
                .header("Content-Type", asset.type());
        if (zip) answer.header("Content-Encoding", "gzip");
        return answer.body(zip ? asset.zipped() : asset.plain());
    }

    /** Style sheets name fonts by their plain file name: here they get the hashed address. */
    private byte[] addressed(byte[] css) {
        var text = new String(css, java.nio.charset.StandardCharsets.UTF_8);
        for (var it : addresses.entrySet())
            text = text.replace("url(" + it.getKey() + ")", "url(" + it.getValue() + ")");
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Without the lines that are comments, and without indents. */
    private static byte[] uncommented(byte[] script) {
        var text = new String(script, java.nio.charset.StandardCharsets.UTF_8);
        return text.replaceAll("(?m)^\\s*//.*\\R|^\\s+", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Without comments, indents and line ends; what stands in quotes or names an address stays as it is. */
    private static byte[] squeezed(byte[] css) {
        var text = new String(css, java.nio.charset.StandardCharsets.UTF_8);
        text = COMMENTS.matcher(text)
                .replaceAll(it -> it.group(1) == null ? " " : Matcher.quoteReplacement(it.group(1)));
        text = BLANKS.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(Stream.of(1, 2, 3)
                        .map(it::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(" ")));
        return text.strip().replace(";}", "}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void add(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        var extension = name.substring(dot + 1);
        var plain = name.substring(0, dot).replaceAll("\\.[a-z0-9]+\\+", "-");
        var address = "/assets/" + plain + "-" + hash(bytes) + "." + extension;
        byAddress.put(
                address,
                new Asset(
                        bytes,
                        Gzip.of(out -> out.write(bytes), Gzip.HARD),
                        TYPES.getOrDefault(extension, "application/octet-stream")));
        addresses.put(name, address);
    }

    /** First 8 hexadecimal digits of the SHA-256. */
    public static String hash(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, 8);
    }
}
