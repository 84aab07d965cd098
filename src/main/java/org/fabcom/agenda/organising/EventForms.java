package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.EventOutcome;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.events.Recurrence.Frequency;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.agenda.rooms.Room;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what organisers type, and says beside each field what is wrong. */
@Component
record EventForms(CommuneFields communes, Rooms rooms, DateSights sights, FareFields fares, Clock clock) {

    /** The value of « Où » for a room of an organisation. */
    static final String ROOM = "ROOM";

    static final String GROUP = "groupe";

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_LINK = 500;

    /** The far day that was asked about. */
    private static final String SURE = "jour-sur";

    private static final int SURE_YEARS = 2;

    /** What goes on past midnight lasts no longer. */
    private static final Duration NIGHT = Duration.ofHours(14);

    /** Empty if something must be corrected. {@code fixed} is the span of an event that comes back, whose day can't change; {@code before} the group it has. */
    Optional<EventDraft> read(Form form, PartyId organiser, @Nullable Span fixed, @Nullable GroupId before, Page page) {
        var kind = Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(form.value("genre")))
                .findFirst();
        if (kind.isEmpty()) form.reject("genre", page.t("agenda.form.kind.missing"));
        var title = form.line("titre", page);
        if (title.length() < 3) form.reject("titre", page.t("agenda.form.title.short"));
        if (title.length() > EventDraft.LONGEST_TITLE) form.reject("titre", page.t("agenda.form.title.long"));
        var text = form.value("description").replace("\r\n", "\n");
        if (text.length() > EventDraft.LONGEST_TEXT) form.reject("description", page.t("agenda.form.text.long"));
        var venue = venue(form, organiser, page);
        var span = fixed != null ? Optional.of(fixed) : span(form, page);
        var recurrence = span.flatMap(it -> recurrence(form, it, page));
        var capacity = capacity(form, page);
        seated(form, venue, capacity, page);
        var group = group(form, organiser, before, page);
        boolean registering = form.has("inscription", "oui");
        if (capacity != null && !registering) form.reject("places", page.t("agenda.form.places.registering"));
        var fare = fares.read(form, registering, page);
        if (form.wrong() || kind.isEmpty() || venue.isEmpty() || span.isEmpty() || recurrence.isEmpty())
            return Optional.empty();
        return Optional.of(new EventDraft(
                kind.get(),
                title,
                text,
                venue.get(),
                registering,
                registering ? capacity : null,
                span.get(),
                recurrence.get(),
                group.orElse(null),
                fare));
    }

    /** One that whoever asks sees; the one that it has stays even where it is closed since. */
    private Optional<GroupId> group(Form form, PartyId organiser, @Nullable GroupId before, Page page) {
        if (form.value(GROUP).isEmpty()) return Optional.empty();
        var chosen = groups(organiser, before, page).stream()
                .filter(it -> it.value().equals(form.value(GROUP)))
                .findFirst()
                .flatMap(it -> Ids.read(it.value()))
                .map(GroupId::new);
        if (chosen.isEmpty()) form.reject(GROUP, page.t("agenda.group.wrong"));
        return chosen;
    }

    /** Those that can be chosen, and the one that it has. */
    List<OptionView> groups(PartyId organiser, @Nullable GroupId before, Page page) {
        return OptionView.all(sights.choices(organiser, before, page.visitor()), it -> it.id(), it -> it.name());
    }

    private Optional<Venue> venue(Form form, PartyId organiser, Page page) {
        return switch (form.value("lieu")) {
            case "PLACE" -> place(form, page);
            case "ONLINE" -> online(form, page);
            case ROOM -> room(form, organiser, page);
            default -> {
                form.reject("lieu", page.t("agenda.form.venue.missing"));
                yield Optional.empty();
            }
        };
    }

    /** A commune that no list has is taken as it is typed: nobody knows how far it is then. */
    private Optional<Venue> place(Form form, Page page) {
        var address = form.value("adresse").replace("\r\n", "\n");
        if (address.length() > LONGEST_ADDRESS) form.reject("adresse", page.t("agenda.form.address.long"));
        var field = communes.one(form, "commune");
        if (field.typed().isEmpty()) form.reject("commune", page.t("agenda.form.commune.missing"));
        else if (field.waiting() && !field.nothing()) form.reject("commune", page.t("places.commune.pick"));
        if (form.error("commune") != null || form.error("adresse") != null) return Optional.empty();
        return Optional.of(field.chosen().stream()
                .findFirst()
                .map(it -> Venue.place(address, it.insee(), it.name()))
                .orElseGet(() -> Venue.place(address, null, field.typed())));
    }

    /** One of its own, or one that is lent. */
    private Optional<Venue> room(Form form, PartyId organiser, Page page) {
        var chosen = Ids.read(form.value("salle")).flatMap(rooms::find).filter(it -> it.open(organiser));
        if (chosen.isEmpty()) form.reject("salle", page.t("rooms.choose.missing"));
        return chosen.map(Room::venue);
    }

    private static Optional<Venue> online(Form form, Page page) {
        var link = form.value("lien");
        if (link.length() <= LONGEST_LINK && web(link)) return Optional.of(Venue.online(link));
        form.reject("lien", page.t("agenda.form.link.wrong"));
        return Optional.empty();
    }

    private static boolean web(String link) {
        try {
            var uri = URI.create(link);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Day, from and to; an end before the start belongs to the next day. Also for moving one date. */
    Optional<Span> span(Form form, Page page) {
        var day = date(form.value("jour"));
        var from = form.hour("debut", page.t("agenda.form.time.wrong"));
        var to = form.hour("fin", page.t("agenda.form.time.wrong"));
        if (day.isEmpty()) form.reject("jour", page.t(unread(form.value("jour"))));
        else far(form, day.get(), page);
        if (day.isEmpty() || from == null || to == null) return Optional.empty();
        var start = day.get().atTime(from);
        var end = day.get().atTime(to);
        if (!end.isAfter(start)) end = end.plusDays(1);
        if (Span.ZONE.getRules().getValidOffsets(start).isEmpty())
            form.reject("debut", page.t("agenda.form.time.lost"));
        if (Duration.between(start, end).equals(Duration.ofDays(1)))
            form.reject("fin", page.t("agenda.form.time.same"));
        else if (Duration.between(start, end).compareTo(NIGHT) > 0
                && end.toLocalDate().isAfter(day.get())) form.reject("fin", page.t("agenda.form.time.before"));
        return form.error("jour") == null && form.error("debut") == null && form.error("fin") == null
                ? Optional.of(new Span(start, end))
                : Optional.empty();
    }

    /** A day that is years away is asked once: sent again, it is meant. */
    private void far(Form form, LocalDate day, Page page) {
        if (day.isAfter(Days.today(clock).plusYears(SURE_YEARS)))
            form.sure(SURE, "jour", day, page.t("agenda.form.day.far", page.date(day)));
    }

    private static String unread(String day) {
        boolean year = day.matches("[0-9]{4}-(0[1-9]|1[0-2])-([01][0-9]|2[0-8])") || Days.typed(day) != null;
        return "agenda.form.day." + (year ? "year" : "wrong");
    }

    /** No more people than the room has seats, where these are known. */
    private void seated(Form form, Optional<Venue> venue, @Nullable Integer capacity, Page page) {
        var room = venue.map(Venue::room).flatMap(rooms::find);
        var seats = room.map(it -> it.draft().seats()).orElse(null);
        if (seats != null && capacity != null && capacity > seats)
            form.reject("places", page.t("rooms.seats.few", seats));
    }

    private static Optional<Recurrence> recurrence(Form form, Span span, Page page) {
        var frequency = form.choice("retour", Frequency.class, page).orElse(Frequency.ONCE);
        if (frequency == Frequency.ONCE) return Optional.of(Recurrence.NONE);
        var every = form.value("chaque").isEmpty() ? "1" : form.value("chaque");
        if (!every.matches("[1-9]|[1-4][0-9]|5[0-2]")) form.reject("chaque", page.t("agenda.form.every.wrong"));
        var until = date(form.value("jusque"));
        boolean wrong = !form.value("jusque").isEmpty()
                && (until.isEmpty() || until.get().isBefore(span.start().toLocalDate()));
        if (wrong)
            form.reject("jusque", page.t(until.isEmpty() ? unread(form.value("jusque")) : "agenda.form.until.wrong"));
        if (form.error("chaque") != null || wrong) return Optional.empty();
        return Optional.of(new Recurrence(frequency, Integer.parseInt(every), until.orElse(null)));
    }

    private static @Nullable Integer capacity(Form form, Page page) {
        var places = form.value("places");
        if (places.isEmpty()) return null;
        if (places.matches("[1-9][0-9]{0,3}") && Integer.parseInt(places) <= EventDraft.MOST_PLACES)
            return Integer.valueOf(places);
        form.reject("places", page.t("agenda.form.places.wrong"));
        return null;
    }

    private static Optional<LocalDate> date(String typed) {
        return Optional.ofNullable(Days.typed(typed)).filter(it -> it.getYear() >= 2000 && it.getYear() < 2200);
    }

    static String taken(EventOutcome.RoomTaken it, When when, Page page) {
        var words = when.words(it.when(), page.locale());
        return it.by().isEmpty()
                ? page.t("rooms.taken.self", it.room(), words)
                : page.t("rooms.taken", it.room(), it.by(), words);
    }

    /** The form of an event that exists. */
    Form of(EventDraft draft, int version) {
        var form = times(draft.span())
                .with("version", version)
                .with("genre", draft.kind())
                .with("titre", draft.title())
                .with("description", draft.description())
                .with("lieu", draft.venue().room() == null ? draft.venue().kind() : ROOM)
                .with("salle", draft.venue().room())
                .with("adresse", draft.venue().room() == null ? draft.venue().address() : null)
                .with("commune", draft.venue().communeCode())
                .with("commune-nom", draft.venue().communeName())
                .with("lien", draft.venue().link())
                .with("retour", draft.recurrence().frequency())
                .with("chaque", draft.recurrence().every())
                .with("jusque", draft.recurrence().until())
                .with("places", draft.capacity())
                .with(GROUP, draft.group());
        fares.fill(form, draft.fare());
        return draft.registering() ? form.with("inscription", "oui") : form;
    }

    /** The form that moves a date. */
    static Form times(Span span) {
        return Form.empty()
                .with("jour", span.start().toLocalDate())
                .with("debut", time(span.start()))
                .with("fin", time(span.end()));
    }

    private static String time(LocalDateTime at) {
        return at.toLocalTime().withSecond(0).toString();
    }
}
