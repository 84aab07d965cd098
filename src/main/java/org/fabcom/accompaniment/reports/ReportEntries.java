package org.fabcom.accompaniment.reports;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the own page of those who accompany: the reports for funders. */
@Configuration(proxyBeanMethods = false)
class ReportEntries {

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry() {
            @Override
            public String url() {
                return Report.PATH;
            }

            @Override
            public String label() {
                return "reports.nav";
            }

            @Override
            public int order() {
                return 17;
            }

            @Override
            public Place place() {
                return Place.ACCOUNT;
            }

            @Override
            public String room() {
                return "accompaniment";
            }

            @Override
            public boolean visibleTo(Visitor visitor) {
                return visitor.is(InstanceRole.MEDIATOR) || visitor.is(InstanceRole.COORDINATOR);
            }
        };
    }
}
