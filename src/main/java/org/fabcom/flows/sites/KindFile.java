package org.fabcom.flows.sites;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.ObjectKind.Described;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The taxonomy as a file that another organisation can take: CSV or JSON, a line each kind, read by the fields of its form. */
@Component
final class KindFile {

    private static final int MOST = 500;

    /** What became of a file that was taken; with any trouble, nothing was. */
    record Taken(int added, int changed, List<String> trouble) {}

    private final Kinds kinds;
    private final TransactionTemplate transaction;

    KindFile(Kinds kinds, TransactionTemplate transaction) {
        this.kinds = kinds;
        this.transaction = transaction;
    }

    byte[] json(List<ObjectKind> all) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(rows(all));
    }

    byte[] csv(List<ObjectKind> all) {
        var rows = rows(all);
        var text = new StringWriter();
        var names = names();
        try (var out = CSVFormat.DEFAULT
                .builder()
                .setHeader(names.toArray(String[]::new))
                .get()
                .print(text)) {
            for (var row : rows) out.printRecord(names.stream().map(row::get).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names() {
        return ObjectKind.FIELDS.all().stream()
                .flatMap(it -> it.columns().stream())
                .toList();
    }

    private static List<Map<String, @Nullable Object>> rows(List<ObjectKind> all) {
        return all.stream()
                .filter(it -> !it.archived())
                .map(it -> ObjectKind.FIELDS.json(it.described()))
                .toList();
    }

    Taken take(PartyId owner, String text, Page page) {
        var trouble = new ArrayList<String>();
        var said = read(text, page, trouble);
        if (!trouble.isEmpty()) return new Taken(0, 0, trouble);
        try {
            return Objects.requireNonNull(transaction.execute(status -> taken(owner, said)));
        } catch (DuplicateKeyException twice) {
            return new Taken(0, 0, List.of(page.t("flows.kind.short.taken")));
        }
    }

    private Taken taken(PartyId owner, List<Described> said) {
        var known = new HashMap<String, ObjectKind>();
        kinds.all(owner).forEach(it -> known.put(it.officialName(), it));
        int added = 0;
        int changed = 0;
        for (var it : said) {
            var same = known.get(it.officialName());
            if (same == null) {
                kinds.add(owner, it);
                added++;
            } else if (!same.described().equals(it)) {
                kinds.change(same.id(), same.version(), it, same.archived());
                changed++;
            }
        }
        return new Taken(added, changed, List.of());
    }

    private static List<Described> read(String text, Page page, List<String> trouble) {
        var said = new ArrayList<Described>();
        var rows = rows(text);
        if (rows.isEmpty() || rows.size() > MOST) trouble.add(page.t("flows.kinds.unreadable", MOST));
        for (int i = 0; i < rows.size() && trouble.isEmpty(); i++) {
            var form = Form.empty();
            var row = rows.get(i);
            for (var field : ObjectKind.FIELDS.all())
                form.with(field.name(), row.getOrDefault(field.columns().getFirst(), ""));
            int line = i + 1;
            ObjectKind.FIELDS.read(form, page::t).ifPresent(said::add);
            form.errors().forEach(it -> trouble.add(page.t("flows.kinds.line", line, it.text())));
        }
        return said;
    }

    /** By the names of the columns; none if it is neither. */
    private static List<Map<String, String>> rows(String text) {
        try {
            return text.stripLeading().startsWith("[") ? ofJson(text) : ofCsv(text);
        } catch (JacksonException | IOException | IllegalArgumentException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static List<Map<String, String>> ofJson(String text) {
        var rows = new ArrayList<Map<String, String>>();
        JsonMapper.shared().readTree(text).forEach(it -> {
            var row = new LinkedHashMap<String, String>();
            it.properties()
                    .forEach(pair -> row.put(
                            pair.getKey(),
                            pair.getValue().isNull() ? "" : pair.getValue().asString()));
            rows.add(row);
        });
        return rows;
    }

    private static List<Map<String, String>> ofCsv(String text) throws IOException {
        var separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var in = format.parse(new StringReader(text))) {
            return in.getRecords().stream().map(it -> it.toMap()).toList();
        }
    }
}
