package org.fabcom.testing;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** What differs from production in a test: where the database and the files are. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    DataSource dataSource() {
        return CurrentBase.get();
    }

    @Bean
    ScratchFolder dataFolder() {
        return new ScratchFolder();
    }

    @Bean
    @Primary
    SwitchedDemonstration switchedDemonstration(org.fabcom.kernel.settings.Settings settings) {
        return new SwitchedDemonstration(settings);
    }

    @Bean
    Web web(org.springframework.context.ApplicationContext application) {
        return new Web(application);
    }

    @Bean
    DynamicPropertyRegistrar dataFolderSetting(ScratchFolder dataFolder) {
        return settings -> settings.add("FABCOM_DATA", () -> dataFolder.path().toString());
    }
}
