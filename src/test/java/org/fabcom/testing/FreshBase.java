package org.fabcom.testing;

import java.util.concurrent.TimeUnit;
import org.fabcom.kernel.Caches;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Puts the application on a fresh base before each test class, and lets late listeners finish after it. */
final class FreshBase implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        if (nested(test)) return;
        CurrentBase.get().turnTo(TestPostgres.copy());
        var application = SpringExtension.getApplicationContext(test);
        application.getBean(SwitchedDemonstration.class).turn(false);
        application.getBean(Caches.class).clear();
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        if (nested(test)) return;
        settle(SpringExtension.getApplicationContext(test));
        CurrentBase.get().leave();
    }

    private static boolean nested(ExtensionContext test) {
        return test.getRequiredTestClass().getEnclosingClass() != null;
    }

    private static void settle(ApplicationContext application) throws InterruptedException {
        var workers = application.getBeanProvider(ThreadPoolTaskExecutor.class).getIfUnique();
        for (int i = 0; workers != null && workers.getActiveCount() > 0 && i < 100; i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
