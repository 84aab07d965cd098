package org.fabcom.flows.offline;

import module java.base;
import org.fabcom.flows.Entered;
import org.fabcom.flows.Entered.Why;
import org.fabcom.flows.Intakes;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Site;
import org.fabcom.flows.desk.DeskForm;
import org.fabcom.kernel.Days;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.offline.Device;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device kept, read with the eyes of the desk's own form, on the day on which it was weighed. */
@Component
record Kept(Intakes intakes, Reversals reversals, Clock clock) {

    private static final int MOST_DAYS = 31;

    /** Writes it; again does no harm. Why it was put aside; empty: it is in the journal. */
    String enter(Site site, Device device, int number, String said, Page page) {
        try {
            var line = JsonMapper.shared().readTree(said);
            if (line.path("n").asInt() != number) return Why.UNREADABLE.name();
            return why(
                    line.path("acte").asString("").equals("reprendre")
                            ? takenBack(site, device, line, page)
                            : weighed(site, device, line, page));
        } catch (JacksonException unreadable) {
            return Why.UNREADABLE.name();
        }
    }

    private static String why(Entered it) {
        return switch (it) {
            case Entered.Done done -> "";
            case Entered.Refused refused -> refused.why().name();
        };
    }

    private Entered weighed(Site site, Device device, JsonNode line, Page page) {
        var form = form(line.path("champs"));
        var day = day(line.path("a").asString(""));
        if (day.isBefore(earliest(device))) return new Entered.Refused(Why.DAY);
        var arrival = DeskForm.read(form, site, day, device.id(), device.person(), page);
        if (arrival.isEmpty()) return new Entered.Refused(Why.UNREADABLE);
        return intakes.record(arrival.get());
    }

    private Entered takenBack(Site site, Device device, JsonNode line, Page page) {
        var key = DeskForm.key(line.path("champs").path("cle").asString(""));
        return intakes.written(device.person(), key)
                .flatMap(reversals::find)
                .filter(it -> it.site().equals(site.id()))
                .map(it -> reversals.takeBack(it, page.t("flows.desk.back.reason"), device.person()))
                .orElseGet(() -> new Entered.Refused(Why.TAKEN_BACK));
    }

    private static Form form(JsonNode fields) {
        Map<String, String[]> values = new HashMap<>();
        fields.properties()
                .forEach(it ->
                        values.put(it.getKey(), new String[] {it.getValue().asString("")}));
        return Form.of(values);
    }

    /** No day of before it was a device of this site, nor of a month ago: what was forgotten that long is looked at by somebody. */
    private LocalDate earliest(Device device) {
        var month = Days.today(clock).minusDays(MOST_DAYS);
        var since = LocalDate.ofInstant(device.since(), Days.ZONE);
        return since.isAfter(month) ? since : month;
    }

    /** The device's, unless its clock is ahead of ours. */
    private LocalDate day(String at) {
        var today = Days.today(clock);
        try {
            var day = LocalDate.ofInstant(Instant.parse(at), Days.ZONE);
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException unreadable) {
            return today;
        }
    }
}
