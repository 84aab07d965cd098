package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.WorkshopThemes;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Reads what organisers say of a workshop, and says beside each field what is wrong. */
@Component
record WorkshopForms(Optional<WorkshopThemes> themes) {

    List<OptionView> themes(Page page) {
        return themes.map(it -> it.all(page)).orElse(List.of());
    }

    /** Empty if something must be corrected. */
    Optional<Workshop> read(Form form, Page page) {
        var known = themes(page).stream().map(OptionView::value).toList();
        var aims = new ArrayList<String>();
        for (int i = 1; i <= Workshop.MOST_AIMS; i++) {
            var aim = form.value("objectif-" + i);
            if (aim.isEmpty()) continue;
            if (aim.length() < Workshop.SHORTEST_AIM || aim.length() > Workshop.LONGEST_AIM)
                form.reject(
                        "objectif-" + i, page.t("workshops.aim.wrong", Workshop.SHORTEST_AIM, Workshop.LONGEST_AIM));
            aims.add(aim);
        }
        var programme = text(form, "programme", Workshop.LONGEST_PROGRAMME, page);
        var bring = text(form, "apporter", Workshop.LONGEST_LIST, page);
        var provided = text(form, "sur-place", Workshop.LONGEST_LIST, page);
        if (form.wrong()) return Optional.empty();
        return Optional.of(new Workshop(
                Workshop.Level.named(form.value("niveau")).orElse(null),
                form.all("themes").stream().filter(known::contains).distinct().toList(),
                programme,
                aims,
                bring,
                provided));
    }

    private static String text(Form form, String field, int longest, Page page) {
        var text = form.value(field).replace("\r\n", "\n");
        if (text.length() > longest) form.reject(field, page.t("web.field.long", page.number(longest)));
        return text;
    }

    static Form of(Workshop it) {
        var form = Form.empty()
                .with("niveau", it.level() == null ? "" : it.level())
                .withAll("themes", it.themes())
                .with("programme", it.programme())
                .with("apporter", it.bring())
                .with("sur-place", it.provided());
        for (int i = 0; i < it.aims().size(); i++)
            form.with("objectif-" + (i + 1), it.aims().get(i));
        return form;
    }
}
