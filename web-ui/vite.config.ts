import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { budget } from './budget'
import { mockApi } from './mock-api/plugin'

const gateway = process.env.TAIZHANG_GATEWAY_URL

export default defineConfig({
  plugins: [vue(), budget(), ...(gateway ? [] : [mockApi()])],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Element Plus's button would mix shades of a colour that it is given; our colours are tokens
      '@ctrl/tinycolor': fileURLToPath(new URL('./src/ui/no-colours.ts', import.meta.url)),
    },
  },
  server: {
    port: 5173,
    proxy: gateway ? Object.fromEntries(['/api', '/login', '/logout'].map((path) => [path, gateway])) : {},
  },
  build: {
    target: 'es2022',
    // data: URLs for scripts and styles would be refused by the content security policy
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 650,
    rollupOptions: {
      output: {
        manualChunks: (id) => (/node_modules\/(vue|@vue|vue-router|@tanstack)\//.test(id) ? 'vue' : undefined),
      },
    },
  },
})
