package org.fabcom.flows.desk;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Intakes.Arrival;
import org.fabcom.flows.Intakes.Weighed;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.mass.Grams;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** What the form of the desk says: the page, a phone without network and a repeat all say it in the same words. */
public final class DeskForm {

    public static final String MASS = "masse";
    public static final String KIND = "objet";
    static final String PIECES = "pieces";
    static final String CONTAINER = "contenant";
    static final String CHANNEL = "canal";
    static final String LOCALITY = "origine";
    static final String SENT = "vers";
    public static final String DAY = "jour";
    public static final String DEFERRED = "differe";

    /** The day that was asked about. */
    static final String OLD = "sur-jour";

    public static final String KEY = "cle";
    public static final String MOVEMENT = "arrivee";

    private DeskForm() {}

    /** Empty if something is wrong; the form then says what. */
    public static Optional<Arrival> read(
            Form form, Site site, LocalDate today, @Nullable UUID device, PartyId by, Page page) {
        var kind = Ids.read(form.value(KIND));
        if (kind.isEmpty()) form.reject(KIND, page.t("flows.desk.kind.missing"));
        var mass = Grams.read(form.value(MASS));
        if (mass.isEmpty()) form.reject(MASS, page.t("flows.desk.mass.wrong"));
        var day = day(form, today, page);
        if (!form.value(PIECES).matches("[0-9]{0,6}")) form.reject(PIECES, page.t("flows.desk.pieces.wrong"));
        var key = form.value(KEY);
        if (!key.matches("[A-Za-z0-9-]{8,64}")) form.reject(KEY, page.t("flows.desk.again"));
        var channel = channel(form, page);
        var sent = sent(form, page);
        var container = form.id(CONTAINER, page);
        var locality = form.id(LOCALITY, page);
        var movement = form.id(MOVEMENT, page);
        if (form.wrong()) return Optional.empty();
        int pieces = form.value(PIECES).isEmpty() ? 0 : Integer.parseInt(form.value(PIECES));
        var weighed = new Weighed(kind.orElseThrow(), mass.getAsLong(), container, pieces, sent);
        return Optional.of(new Arrival(
                site,
                movement,
                day,
                channel,
                locality,
                null,
                "",
                !form.value(DEFERRED).isEmpty(),
                device,
                List.of(weighed),
                by,
                key(key)));
    }

    static Channel channel(Form form, Page page) {
        return form.choice(CHANNEL, Channel.class, page).orElse(Channel.DROP);
    }

    static Sent sent(Form form, Page page) {
        return form.choice(SENT, Sent.class, page).orElse(Sent.SHOP);
    }

    /** The key in the journal of what a form's own key names. */
    public static String key(String typed) {
        return "quai " + typed;
    }

    private static LocalDate day(Form form, LocalDate today, Page page) {
        if (form.value(DEFERRED).isEmpty()) return today;
        var day = Days.typed(form.value(DAY));
        if (day != null && !day.isAfter(today)) return day;
        form.reject(DAY, page.t("flows.desk.day.wrong"));
        return today;
    }

    /** The sentence for what the journal refused, beside the field that it is about. */
    static void refuse(Form form, Entered.Why why, Page page) {
        var field = switch (why) {
            case UNKNOWN_KIND -> KIND;
            case UNKNOWN_LOCALITY -> LOCALITY;
            case DAY, MONTH_CLOSED -> DAY;
            default -> MASS;
        };
        form.reject(field, page.t("flows.refused." + why));
    }
}
