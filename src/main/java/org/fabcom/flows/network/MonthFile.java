package org.fabcom.flows.network;

import module java.base;
import org.fabcom.flows.account.MatterAccount;
import org.fabcom.flows.account.MatterAccount.Cell;
import org.fabcom.flows.account.MatterAccount.Line;
import org.fabcom.kernel.Plain;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sums of a month of a structure as a file: a text that is signed as it stands, the public key and the signature. Grams by stream,
 * nothing finer.
 */
record MonthFile(Month month, String said, byte[] key, byte[] signature) {

    static final String FORMAT = "fabcom-mois-1";
    private static final int LONGEST = 40_000;
    private static final int NAME = 200;
    private static final int STREAMS = 60;
    private static final long MOST = 1_000_000_000_000L;

    /** What is told: {@code streams}, grams received, reused, recycled, residual, and what of all is estimated. */
    record Month(String structure, String instance, YearMonth month, Map<String, Sums> streams) {

        Sums total() {
            return streams.values().stream().reduce(Sums.NONE, Sums::plus);
        }
    }

    record Sums(long received, long reused, long recycled, long residual, long estimated) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);

        static Sums of(Line it) {
            return new Sums(it.received(), it.reused(), it.recycled(), it.residual(), it.estimated());
        }

        Sums plus(Sums it) {
            return new Sums(
                    received + it.received,
                    reused + it.reused,
                    recycled + it.recycled,
                    residual + it.residual,
                    estimated + it.estimated);
        }

        /** Reused of what left, in tenths of a per cent; -1: nothing left. */
        long reuse() {
            return new Line(received, reused, recycled, residual, estimated).reuseOfLeft();
        }
    }

    static Month of(String structure, String instance, YearMonth month, MatterAccount account) {
        var streams = new TreeMap<String, Sums>();
        account.by(Cell::stream).forEach((code, line) -> streams.put(code.isEmpty() ? "WASTE" : code, Sums.of(line)));
        return new Month(structure, instance, month, streams);
    }

    /** The text that is signed. */
    static String text(Month it) {
        var said = new LinkedHashMap<String, Object>();
        said.put("format", FORMAT);
        said.put("structure", it.structure());
        said.put("instance", it.instance());
        said.put("mois", it.month().toString());
        said.put("unite", "g");
        said.put("filieres", it.streams());
        return JsonMapper.shared().writeValueAsString(said);
    }

    static byte[] file(String said, MonthKey.Signed signed) {
        var file = new LinkedHashMap<String, Object>();
        file.put("dit", said);
        file.put("cle", Base64.getEncoder().encodeToString(signed.key()));
        file.put("signature", Base64.getEncoder().encodeToString(signed.signature()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    /** Empty if it is no such file, or its signature does not hold. */
    static Optional<MonthFile> read(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            var file = JsonMapper.shared().readTree(text);
            var said = file.path("dit").asString("");
            var key = Base64.getDecoder().decode(file.path("cle").asString(""));
            var signature = Base64.getDecoder().decode(file.path("signature").asString(""));
            if (!MonthKey.holds(key, said, signature)) return Optional.empty();
            return month(said).map(it -> new MonthFile(it, said, key, signature));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What such a text tells; empty if it is none. */
    static Optional<Month> month(String said) {
        try {
            var it = JsonMapper.shared().readTree(said);
            var month = it.path("mois").asString("");
            if (!it.path("format").asString("").equals(FORMAT) || !month.matches("[0-9]{4}-(0[1-9]|1[0-2])"))
                return Optional.empty();
            var streams = new TreeMap<String, Sums>();
            it.path("filieres").properties().stream()
                    .limit(STREAMS)
                    .filter(one -> one.getKey().matches("[A-Z_]{2,40}"))
                    .forEach(one -> streams.put(one.getKey(), sums(one.getValue())));
            var structure = cut(it.path("structure").asString(""));
            return structure.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Month(
                            structure, cut(it.path("instance").asString("?")), YearMonth.parse(month), streams));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Sums sums(JsonNode it) {
        return new Sums(
                grams(it, "received"),
                grams(it, "reused"),
                grams(it, "recycled"),
                grams(it, "residual"),
                grams(it, "estimated"));
    }

    private static long grams(JsonNode it, String name) {
        return Math.max(-MOST, Math.min(MOST, it.path(name).asLong(0)));
    }

    private static String cut(String text) {
        var line = Plain.line(text);
        return line.length() <= NAME ? line : line.substring(0, NAME);
    }
}
