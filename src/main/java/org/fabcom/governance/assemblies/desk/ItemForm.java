package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.AgendaItem.Kind;
import org.fabcom.governance.assemblies.AgendaItem.Said;
import org.fabcom.governance.assemblies.AgendaItem.Way;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The form of one item of the agenda. A secret vote is held on screens: hands are seen. */
final class ItemForm {

    private ItemForm() {}

    /** Empty if something is wrong; the form then says what. The text may still be missing: then nobody is convened. */
    static Optional<Said> read(Form form, Assembly it, @Nullable AgendaItem known, Page page) {
        var kind = AssemblyForm.one(Kind.class, form.value("genre"));
        if (kind == null || !kinds(it, known).contains(kind))
            form.reject("genre", page.t("governance.item.kind.missing"));
        var title = form.line("titre", page);
        if (!AgendaItem.titled(title))
            form.reject("titre", page.t("governance.item.title.wrong", AgendaItem.LONGEST_TITLE));
        var text = form.value("texte").replace("\r\n", "\n");
        if (text.length() > AgendaItem.LONGEST_TEXT)
            form.reject("texte", page.t("web.field.long", AgendaItem.LONGEST_TEXT));
        boolean secret = kind != Kind.TALK && form.has("secret", "oui");
        var way = AssemblyForm.one(Way.class, form.value("vote"));
        if (kind != Kind.TALK && (way == null || !Convening.allowed(it.said().held(), way)))
            form.reject("vote", page.t("governance.item.way.missing"));
        if (secret && way != null && way.hands()) form.reject("vote", page.t("governance.item.way.secret"));
        if (form.wrong() || kind == null) return Optional.empty();
        boolean unsaid = kind == Kind.TALK || form.value("avis").isEmpty();
        var board = unsaid ? null : Boolean.valueOf(form.value("avis"));
        return Optional.of(new Said(kind, title, text, board, way == null ? ways(it).getFirst() : way, secret, null));
    }

    static Form of(AgendaItem it) {
        var said = it.said();
        return Form.empty()
                .with("genre", said.kind())
                .with("titre", said.title())
                .with("texte", said.text())
                .with("vote", said.way())
                .with("avis", said.board())
                .with("secret", said.secret() ? "oui" : null);
    }

    static Way usual(Assembly it) {
        return ways(it).getFirst();
    }

    static Form empty(Assembly it) {
        return Form.empty().with("genre", kinds(it, null).get(1)).with("vote", ways(it).getFirst());
    }

    /** Minutes are approved by an ordinary resolution, whatever the assembly is. */
    private static List<Kind> kinds(Assembly it, @Nullable AgendaItem known) {
        if (known != null && known.said().approves() != null) return List.of(Kind.ORDINARY);
        return switch (it.said().kind()) {
            case ORDINARY -> List.of(Kind.TALK, Kind.ORDINARY);
            case EXTRAORDINARY -> List.of(Kind.TALK, Kind.STATUTES);
            case MIXED -> List.of(Kind.values());
        };
    }

    private static List<Way> ways(Assembly it) {
        return Arrays.stream(Way.values())
                .filter(way -> Convening.allowed(it.said().held(), way))
                .sorted((a, b) -> b == Way.BOTH ? 1 : a == Way.BOTH ? -1 : a.compareTo(b))
                .toList();
    }

    static List<OptionView> kinds(Assembly it, @Nullable AgendaItem known, Page page) {
        return OptionView.all(kinds(it, known), kind -> page.t("governance.item.kind." + kind));
    }

    static List<OptionView> ways(Assembly it, Page page) {
        return OptionView.all(ways(it), way -> page.t("governance.item.way." + way));
    }
}
