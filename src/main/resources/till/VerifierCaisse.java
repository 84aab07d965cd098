import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** Vérifie une archive de caisse : « java VerifierCaisse.java archive.zip ». N'a besoin de rien d'autre que Java 17. */
public class VerifierCaisse {

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<Integer, PublicKey> keys = new HashMap<>();
    private final Map<String, String> manifest = new HashMap<>();
    private final Map<Object, Object> devices = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        if (args.length != 1) {
            System.out.println("java VerifierCaisse.java archive.zip");
            System.exit(2);
        }
        var wrong = new VerifierCaisse().check(Path.of(args[0]));
        wrong.stream().limit(50).forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    public List<String> check(Path archive) {
        try {
            read(archive);
            manifest();
            journal();
        } catch (Exception unreadable) {
            wrong.add("L'archive ne se lit pas jusqu'au bout : " + unreadable.getMessage());
        }
        if (wrong.isEmpty())
            System.out.println("Archive intacte : caisse " + manifest.get("caisse") + ", événements "
                    + manifest.get("premier") + " à " + manifest.get("dernier") + ".");
        return wrong;
    }

    private void read(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var it : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(it)) {
                    files.put(it.getName(), in.readAllBytes());
                }
            }
        }
    }

    private void manifest() throws GeneralSecurityException {
        var text = text("manifeste.txt");
        for (var line : text.split("\n")) {
            var words = line.split(" ", 3);
            if (!words[0].equals("fichier")) manifest.put(words[0], words[1]);
            else if (!files.containsKey(words[2])) wrong.add(words[2] + " : manque");
            else if (!hex(sha(files.get(words[2]))).equals(words[1])) wrong.add(words[2] + " : a changé");
        }
        for (var name : files.keySet())
            if (name.startsWith("cle-")) {
                var signer = Integer.parseInt(name.replaceAll("[^0-9]", ""));
                keys.put(signer, key(signer));
            }
        var signed = text("manifeste.sig").strip().split(" ");
        if (!holds(Integer.parseInt(signed[0]), sha(files.get("manifeste.txt")), signed[1]))
            wrong.add("manifeste.txt : la signature n'est pas la sienne");
    }

    private void journal() throws GeneralSecurityException {
        var bodies = text("journal.jsonl").split("\n");
        var marks = text("empreintes.csv").split("\n");
        if (bodies.length != marks.length - 1) wrong.add("empreintes.csv : autant de lignes que d'événements attendues");
        var before = HexFormat.of().parseHex(manifest.get("avant"));
        long number = Long.parseLong(manifest.get("premier"));
        var day = new Sum();
        for (int i = 0; i < Math.min(bodies.length, marks.length - 1); i++, number++) {
            var mark = marks[i + 1].split(";");
            var hash = sha(before, bodies[i].getBytes(StandardCharsets.UTF_8));
            if (!hex(hash).equals(mark[1])) wrong.add("Événement " + number + " : son contenu a changé");
            before = HexFormat.of().parseHex(mark[1]);
            if (!holds(Integer.parseInt(mark[3]), before, mark[2])) wrong.add("Événement " + number + " : signature fausse");
            day = event(new Json(bodies[i]).object(), number, day);
        }
        if (number - 1 != Long.parseLong(manifest.get("dernier"))) wrong.add("Des événements manquent à la fin");
    }

    private Sum event(Map<String, Object> said, long number, Sum day) {
        if (!said.get("number").equals(number)) wrong.add("Événement " + number + " : porte le numéro " + said.get("number"));
        if (!said.get("till").equals(manifest.get("caisse"))) wrong.add("Événement " + number + " : vient d'une autre caisse");
        var kind = said.get("kind");
        device(said, kind, number);
        if (kind.equals("SALE") || kind.equals("REFUND")) {
            if (sum(said, "lines") != cents(said) || sum(said, "payments") != cents(said))
                wrong.add("Événement " + number + " : lignes, paiements et total ne s'accordent pas");
            return day.plus(kind.equals("SALE") ? 1 : 0, kind.equals("REFUND") ? 1 : 0, cents(said), parts(said, "payments"));
        }
        if (kind.equals("INVOICE")) return day.plus(0, 0, 0, Map.of("INVOICE " + said.get("means"), cents(said)));
        if (!kind.equals("DAY")) return day;
        var means = parts(said, "means");
        parts(said, "invoices").forEach((key, value) -> means.put("INVOICE " + key, value));
        var told = new Sum((long) said.get("sales"), (long) said.get("refunds"), cents(said), means);
        if (!told.equals(day) && (long) said.get("first") >= Long.parseLong(manifest.get("premier"))) wrong.add("Clôture " + number + " du " + said.get("to") + " : totaux faux");
        return new Sum();
    }

    /** Vendu sans réseau : l'appareil l'a signé, avec la clé que le journal lui connaît, et l'événement dit la même chose. */
    @SuppressWarnings("unchecked")
    private void device(Map<String, Object> said, Object kind, long number) {
        if (!(said.get("device") instanceof Map<?, ?> device)) return;
        if (kind.equals("DEVICE")) {
            devices.put(device.get("id"), device.get("key"));
            return;
        }
        try {
            var key = (String) device.get("key");
            var text = (String) device.get("text");
            if (!devices.getOrDefault(device.get("id"), key).equals(key) || !spoke(key, text, (String) device.get("signature")))
                wrong.add("Événement " + number + " : l'appareil n'a pas signé cela");
            var told = new Json(text).object();
            var fields = (Map<String, Object>) told.get("champs");
            if (!told.get("n").equals(device.get("number")) || !each(fields, "lines").equals(each(said, "lines"))
                    || !each(fields, "payments").equals(each(said, "payments")))
                wrong.add("Événement " + number + " : ce n'est pas ce que l'appareil a vendu");
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            wrong.add("Événement " + number + " : ce que dit l'appareil ne se lit pas");
        }
    }

    /** ECDSA sur P-256, SHA-256, signature à la forme IEEE P1363, comme les navigateurs signent. */
    private static boolean spoke(String key, String text, String signed) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(
                KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        try {
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private static List<String> each(Map<String, Object> said, String name) {
        return list(said, name).stream().map(it -> it.getOrDefault("means", "") + " " + it.getOrDefault("cents", 0L)).toList();
    }

    private record Sum(long sales, long refunds, long cents, Map<String, Long> means) {
        Sum() {
            this(0, 0, 0, Map.of());
        }

        Sum plus(long sale, long refund, long more, Map<String, Long> parts) {
            var all = new TreeMap<>(means);
            parts.forEach((key, value) -> all.merge(key, value, Long::sum));
            return new Sum(sales + sale, refunds + refund, cents + more, all);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> said, String name) {
        return (List<Map<String, Object>>) said.getOrDefault(name, List.of());
    }

    private static Map<String, Long> parts(Map<String, Object> said, String name) {
        var parts = new TreeMap<String, Long>();
        for (var it : list(said, name)) {
            var key = it.get("means") + (it.containsKey("currency") ? ":" + it.get("currency") : "");
            parts.merge(key, cents(it), Long::sum);
        }
        return parts;
    }

    private static long sum(Map<String, Object> said, String name) {
        return list(said, name).stream().mapToLong(VerifierCaisse::cents).sum();
    }

    private static long cents(Map<String, Object> said) {
        return (long) said.getOrDefault("cents", 0L);
    }

    private boolean holds(int signer, byte[] hash, String signed) throws GeneralSecurityException {
        if (!keys.containsKey(signer)) return false;
        var signature = Signature.getInstance(p256(signer) ? "SHA256withECDSAinP1363Format" : "Ed25519");
        signature.initVerify(keys.get(signer));
        signature.update(hash);
        try {
            return signature.verify(HexFormat.of().parseHex(signed));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    /** Le manifeste dit l'algorithme de chaque clé ; une archive d'avant ne dit rien, et toutes ses clés sont Ed25519. */
    private boolean p256(int signer) {
        return manifest.getOrDefault("cle-" + signer, "Ed25519").equals("P-256");
    }

    private PublicKey key(int signer) throws GeneralSecurityException {
        return KeyFactory.getInstance(p256(signer) ? "EC" : "Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text("cle-" + signer + ".txt").strip())));
    }

    private String text(String name) {
        if (!files.containsKey(name)) throw new IllegalArgumentException(name + " manque");
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static byte[] sha(byte[]... parts) throws GeneralSecurityException {
        var sha = MessageDigest.getInstance("SHA-256");
        Arrays.stream(parts).forEach(sha::update);
        return sha.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Ce qu'il faut de JSON (RFC 8259) pour lire un journal : objets, listes, textes, nombres, vrai et faux ; rien (null) n'est pas dit. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
            next();
        }

        Map<String, Object> object() {
            var object = new HashMap<String, Object>();
            at++;
            while (next() != '}') {
                if (next() == ',') at++;
                next();
                var key = string();
                next();
                at++;
                var value = value();
                if (value != null) object.put(key, value);
            }
            at++;
            return object;
        }

        /** Le signe qui suit, les blancs passés. */
        private char next() {
            while (" \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
            return text.charAt(at);
        }

        private Object value() {
            char c = next();
            if (c == '{') return object();
            if (c == '"') return string();
            if (c == '[') {
                var list = new ArrayList<Object>();
                at++;
                while (next() != ']') {
                    if (next() == ',') at++;
                    list.add(value());
                }
                at++;
                return list;
            }
            int from = at;
            while (",}] \t\r\n".indexOf(text.charAt(at)) < 0) at++;
            var word = text.substring(from, at);
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                default -> word.matches("-?[0-9]{1,18}") ? (Object) Long.valueOf(word) : new BigDecimal(word);
            };
        }

        private String string() {
            var out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') out.append(text.charAt(at));
                else if (text.charAt(++at) != 'u') out.append(text.charAt(at));
                else {
                    out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                }
            }
            at++;
            return out.toString();
        }
    }
}
