package org.taizhang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What this whole process has used of the processors, the garbage collector and the compiler included: whoever makes
/// garbage pays for it. Others that load the machine change the time on the wall, but hardly this.
final class CpuTime {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CpuTime() {}

    static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    static String machine() {
        return "%s, JVM %s %s, %d processors, load %.1f, collector %s, heap %d MB"
                .formatted(
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"),
                        SYSTEM.getAvailableProcessors(),
                        SYSTEM.getSystemLoadAverage(),
                        ManagementFactory.getGarbageCollectorMXBeans()
                                .getFirst()
                                .getName(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }
}
