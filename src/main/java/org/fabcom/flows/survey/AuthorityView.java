package org.fabcom.flows.survey;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;

/** The year of a structure for a local authority; no {@code figures}: nothing was written that year. */
public record AuthorityView(
        String path,
        String name,
        String year,
        List<OptionView> years,
        List<FigureView> figures,
        List<FigureView> people,
        List<String> headings,
        List<StreamView> streams,
        List<BarView> received,
        List<CommuneView> communes,
        List<BarView> each,
        boolean writes,
        List<LinkView> files,
        Form form) {

    public record FigureView(String label, String value, String url) {}

    public record StreamView(String label, String url, List<String> tonnes, String reuse) {}

    /** {@code people}: as they are read, empty if unknown; {@code typed}: as the field holds them. */
    public record CommuneView(
            String name,
            String code,
            String url,
            String received,
            String people,
            String typed,
            String source,
            String each) {}
}
