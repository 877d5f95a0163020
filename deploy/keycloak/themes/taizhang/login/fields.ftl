<#-- A field for a password with the button that shows what was typed. -->
<#macro secret id label autocomplete invalid=false error="" focus=false>
<div class="field">
    <label for="${id}">${label}</label>
    <div class="secret">
        <input id="${id}" class="input" name="${id}" type="password" dir="ltr" required autocomplete="${autocomplete}"
               <#if invalid>aria-invalid="true" aria-describedby="${error}"</#if><#if focus> autofocus</#if> />
        <button class="peek" type="button" aria-label="${msg('showPassword')}" aria-controls="${id}" data-password-toggle
                data-icon-show="eye" data-icon-hide="eye shut" data-label-show="${msg('showPassword')}"
                data-label-hide="${msg('hidePassword')}"><span class="eye" aria-hidden="true"></span></button>
    </div>
</div>
</#macro>
