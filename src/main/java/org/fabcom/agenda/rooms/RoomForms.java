package org.fabcom.agenda.rooms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is said of a room, and says beside each field what is wrong. */
@Component
class RoomForms {

    private final CommuneFields communes;

    RoomForms(CommuneFields communes) {
        this.communes = communes;
    }

    Optional<Room.Draft> read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.length() < 2 || name.length() > Room.Draft.LONGEST_NAME)
            form.reject("nom", page.t("rooms.name.wrong", Room.Draft.LONGEST_NAME));
        var address = form.value("adresse").replaceAll("\\s*\\R\\s*", ", ");
        if (address.length() > Room.Draft.LONGEST_ADDRESS)
            form.reject("adresse", page.t("workshops.text.long", Room.Draft.LONGEST_ADDRESS));
        var commune = communes.one(form, "commune");
        if (commune.typed().isEmpty()) form.reject("commune", page.t("agenda.form.commune.missing"));
        else if (commune.waiting() && !commune.nothing()) form.reject("commune", page.t("places.commune.pick"));
        var seats = seats(form, page);
        var access = Arrays.stream(Room.Entry.values())
                .filter(it -> it.name().equals(form.value("acces")))
                .findFirst()
                .orElse(Room.Entry.UNKNOWN);
        var notes = text(form, "acces-precisions", Room.Draft.LONGEST_NOTES, page);
        var equipment = text(form, "equipement", Room.Draft.LONGEST_TEXT, page);
        var conditions = text(form, "conditions", Room.Draft.LONGEST_TEXT, page);
        if (form.wrong()) return Optional.empty();
        var chosen = commune.chosen().stream().findFirst();
        return Optional.of(new Room.Draft(
                name,
                address,
                chosen.map(it -> it.insee()).orElse(null),
                chosen.map(it -> it.name()).orElse(commune.typed()),
                seats,
                access,
                notes,
                equipment,
                conditions,
                form.has("prete", "oui")));
    }

    private static @Nullable Integer seats(Form form, Page page) {
        var typed = form.value("places");
        if (typed.isEmpty()) return null;
        if (typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= Room.Draft.MOST_SEATS)
            return Integer.valueOf(typed);
        form.reject("places", page.t("agenda.form.places.wrong"));
        return null;
    }

    private static String text(Form form, String field, int longest, Page page) {
        var text = form.value(field).replace("\r\n", "\n");
        if (text.length() > longest) form.reject(field, page.t("workshops.text.long", page.number(longest)));
        return text;
    }

    static List<OptionView> entries(Page page) {
        return Arrays.stream(Room.Entry.values())
                .map(it -> OptionView.of(it.name(), page.t("rooms.access." + it)))
                .toList();
    }

    static Form of(Room it) {
        var draft = it.draft();
        var form = Form.empty()
                .with("version", it.version())
                .with("nom", draft.name())
                .with("adresse", draft.address())
                .with("commune", draft.communeCode())
                .with("commune-nom", draft.communeName())
                .with("places", draft.seats())
                .with("acces", draft.access())
                .with("acces-precisions", draft.accessNotes())
                .with("equipement", draft.equipment())
                .with("conditions", draft.conditions());
        if (draft.lent()) form.with("prete", "oui");
        if (it.closed()) form.with("fermee", "oui");
        return form;
    }
}
