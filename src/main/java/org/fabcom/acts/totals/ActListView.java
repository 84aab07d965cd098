package org.fabcom.acts.totals;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;

/** The register. {@code team}: the acts of all; {@code chooses}: the reader may look at all. */
public record ActListView(List<Row> rows, Paging paging, List<FacetView> facets, boolean team, boolean chooses) {

    /** {@code mediator} is empty when it is the reader. */
    public record Row(
            Act act,
            String url,
            String title,
            String organisations,
            String mediator,
            boolean group,
            int people,
            String month) {}

    public String csv() {
        return paging.address().at(Acts.PATH + ".csv").toString();
    }

    /** The same acts under the Coop’s headings. */
    public String coop(String format) {
        return paging.address().at(Acts.PATH + "/coop." + format).toString();
    }

    static Row row(Act it, Map<PartyId, String> names, Visitor me, Page page) {
        var content = it.content();
        var themes = content.themes().stream()
                .sorted()
                .map(theme -> page.t("acts.theme." + theme.code()))
                .collect(Collectors.joining(", "));
        var organisations = content.organisations().stream()
                .map(party -> names.getOrDefault(party, ""))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Row(
                it,
                Acts.PATH + "/" + it.id(),
                content.form() instanceof Act.Collective group ? group.title() : themes,
                organisations,
                it.mediator().equals(me.party()) ? "" : names.getOrDefault(it.mediator(), ""),
                content.form() instanceof Act.Collective,
                content.participants().number(),
                DateTimeFormatter.ofPattern("MMM uuuu", page.locale()).format(content.day()));
    }
}
