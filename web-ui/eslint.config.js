import { readdirSync } from 'node:fs'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const features = readdirSync(new URL('src/features', import.meta.url))

const zoned = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getHours',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
]
const china = 'dates are days in China: see src/i18n/china.ts'

const layer = (files, forbidden, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }],
  },
})

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/generated/'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // layout is Prettier's
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/attributes-order': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      // style="" in markup is refused by the content security policy
      'vue/no-static-inline-styles': ['error', { allowBinding: true }],
      'vue/no-v-html': 'error',
    },
  },
  { files: ['src/i18n/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    ignores: ['src/i18n/china.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Intl', property: 'DateTimeFormat', message: china },
        ...zoned.map((property) => ({ property, message: china })),
      ],
    },
  },
  layer(['src/ui/**'], ['@/api/*', '@/app/*', '@/features/*'], 'ui knows no domain word'),
  layer(['src/api/**'], ['@/app/*', '@/features/*', '@/ui/*'], 'api is below app, features and ui'),
  ...features.map((feature) =>
    layer(
      [`src/features/${feature}/**`],
      [
        ...features.filter((other) => other !== feature).flatMap((other) => [`@/features/${other}/*`, `**/${other}/*`]),
        '@/app/routes',
      ],
      'features never import each other',
    ),
  ),
)
