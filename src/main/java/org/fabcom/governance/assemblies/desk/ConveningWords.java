package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.governance.assemblies.Convening.Convened;
import org.fabcom.web.Page;

/** Why nobody is convened yet, and what to do for it. */
final class ConveningWords {

    private ConveningWords() {}

    static String of(Convened it, Page page) {
        return switch (it) {
            case Convened.Done done -> "";
            case Convened.NotADraft no -> page.t("governance.convene.again");
            case Convened.NoItem no -> page.t("governance.convene.noitem");
            case Convened.TextMissing(var item) ->
                page.t("governance.convene.text", item.place(), item.said().title());
            case Convened.WayWrong(var item) ->
                page.t("governance.convene.way", item.place(), item.said().title());
            case Convened.NoPlace no -> page.t("governance.convene.place");
            case Convened.NoLink no -> page.t("governance.convene.link");
            case Convened.NoBasis no -> page.t("governance.convene.basis");
            case Convened.TooShort(long days, int needed, var earliest) ->
                page.t("governance.convene.short", days, needed, page.date(earliest));
            case Convened.HourGone no -> page.t("governance.assembly.hour.gone");
            case Convened.RecordDateLate no -> page.t("governance.assembly.record.wrong");
            case Convened.Nobody no -> page.t("governance.convene.nobody");
            case Convened.Refused(var code, var args) ->
                page.t(
                        code,
                        args.stream()
                                .map(arg -> arg instanceof LocalDate day ? page.date(day) : arg)
                                .toArray());
        };
    }
}
