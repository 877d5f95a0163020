package org.taizhang.storage;

import io.minio.MinioClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/// The S3 client. Works with any store that speaks S3, by path-style addresses.
@ApplicationScoped
class S3ClientProducer {

    /// The client would otherwise ask the store for its region before the first call.
    private static final String REGION = "us-east-1";

    /// How long the store may neither take nor give a byte; large objects may take as long as they keep flowing.
    private static final Duration SILENCE = Duration.ofSeconds(8);

    @Produces
    @Singleton
    MinioClient client(S3Config config) {
        var http = new OkHttpClient.Builder()
                .socketFactory(new UndelayedSockets())
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .build();
        return MinioClient.builder()
                .endpoint(config.url().toString())
                .region(REGION)
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http)
                .build();
    }

    /// Nagle's algorithm together with delayed acknowledgements costs each small object 40 ms.
    private static final class UndelayedSockets extends SocketFactory {

        private final SocketFactory plain = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws IOException {
            return undelayed(plain.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return undelayed(plain.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return undelayed(plain.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return undelayed(plain.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return undelayed(plain.createSocket(host, port, local, localPort));
        }

        private static Socket undelayed(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return socket;
        }
    }
}
