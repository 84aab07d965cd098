package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind;
import org.fabcom.flows.ObjectKind.Described;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The taxonomy as a file that another organisation can take: a line each kind, read by the fields of its form. */
@Component
record KindFile(Kinds kinds, TransactionTemplate transaction) {

    private static final int MOST = 500;
    private static final String USUAL = "flows/usual-objects.csv";

    /** What became of a file that was taken; with any trouble, nothing was. */
    record Taken(int added, int changed, List<String> trouble) {}

    byte[] json(List<ObjectKind> all) {
        var rows = all.stream()
                .filter(it -> !it.archived())
                .map(it -> ObjectKind.FIELDS.json(it.described()))
                .toList();
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
    }

    /** With the headings and the words of the form, as a spreadsheet is filled in. */
    byte[] csv(List<ObjectKind> all, Page page) {
        return Csv.bytes(
                KindTable.headings(page),
                all.stream().filter(it -> !it.archived()).map(it -> KindTable.cells(it.described(), page)));
    }

    /** Of a ressourcerie that has none yet: objects that most have, without masses, which are learnt. */
    Taken usual(PartyId owner, Page page) {
        return take(owner, "usual.csv", Shipped.bytes(USUAL), page);
    }

    Taken take(PartyId owner, String name, byte[] file, Page page) {
        var trouble = new ArrayList<String>();
        var said = read(name, file, page, trouble);
        if (!trouble.isEmpty()) return new Taken(0, 0, trouble);
        try {
            return Objects.requireNonNull(transaction.execute(status -> taken(owner, said)));
        } catch (DuplicateKeyException twice) {
            return new Taken(0, 0, List.of(page.t("flows.kind.short.taken")));
        }
    }

    private Taken taken(PartyId owner, List<Described> said) {
        var known = new HashMap<String, @Nullable ObjectKind>();
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

    private static List<Described> read(String name, byte[] file, Page page, List<String> trouble) {
        var said = new ArrayList<Described>();
        var rows = KindTable.rows(name, file, page, trouble);
        if (trouble.isEmpty() && (rows.isEmpty() || rows.size() > MOST))
            trouble.add(page.t("flows.kinds.unreadable", MOST));
        for (int i = 0; i < rows.size() && trouble.isEmpty(); i++) {
            var form = form(rows.get(i));
            int line = i + 1;
            ObjectKind.FIELDS.read(form, page::t).ifPresent(said::add);
            form.errors().forEach(it -> trouble.add(page.t("flows.kinds.line", line, it.text())));
        }
        return said;
    }

    private static Form form(Map<String, String> row) {
        var form = Form.empty();
        row.forEach(form::with);
        return form;
    }
}
